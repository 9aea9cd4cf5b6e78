import { useState } from 'react';
import { SortableList } from '../../../web/design/sortable-list.tsx';
import { useChange } from '../../../web/use.ts';
import { moved } from '../rules.ts';
import { type Motivator, nameOf, type Ranking, sentenceOf } from '../rules-motivators.ts';
import { motivation } from './calls.ts';

/** An order somebody works on: each move is kept at once, so that nothing is lost on the way. */
export function useSorting(aboutId: string, start: Ranking) {
  const [ranking, setRanking] = useState(start);
  const arrange = useChange(motivation.arrange, { refusal: 'toast', invalidates: [] });
  const put = (next: Ranking) => {
    setRanking(next);
    arrange.mutate({ personId: aboutId, ranking: [...next] });
  };
  return {
    ranking,
    put,
    move: (id: string, afterId: string | null) => put(moved(ranking, id, afterId)),
  };
}

type Props = {
  label: string;
  ranking: Ranking;
  onMove: (id: string, afterId: string | null) => void;
};

/** Twelve lines to put in order; what moves most stands first. */
export function SortTwelve({ label, ranking, onMove }: Props) {
  return (
    <div className="grid gap-2">
      <End>moves most</End>
      <SortableList
        label={label}
        items={ranking}
        idOf={(motivator) => motivator}
        nameOf={nameOf}
        onMove={onMove}
      >
        {(motivator, handle) => (
          <div className="flex items-start gap-1.5 py-0.5 sm:gap-3 sm:py-1">
            <div className="py-0.5">{handle}</div>
            <Line motivator={motivator} place={ranking.indexOf(motivator) + 1} />
          </div>
        )}
      </SortableList>
      <End>moves least</End>
    </div>
  );
}

const End = ({ children }: { children: string }) => (
  <p className="ps-8 text-xs font-semibold text-ink-faint sm:ps-9">{children}</p>
);

function Line({ motivator, place }: { motivator: Motivator; place: number }) {
  return (
    <>
      <span className="w-6 pt-1.5 text-end font-serif text-lg leading-6 text-ink-faint tabular-nums">
        {place}
      </span>
      <p className="min-w-0 flex-1 py-1.5 leading-6">
        <span className="font-semibold">{nameOf(motivator)}</span>{' '}
        <span className="text-ink-soft max-sm:block">{sentenceOf(motivator)}</span>
      </p>
    </>
  );
}

/** An order to read: twelve lines with their places. */
export function OrderOfTwelve({ label, ranking }: { label: string; ranking: Ranking }) {
  return (
    <ol aria-label={label} className="grid gap-x-10 sm:grid-cols-2 sm:grid-flow-col sm:grid-rows-6">
      {ranking.map((motivator, at) => (
        <li key={motivator} className="flex items-start gap-3">
          <Line motivator={motivator} place={at + 1} />
        </li>
      ))}
    </ol>
  );
}
