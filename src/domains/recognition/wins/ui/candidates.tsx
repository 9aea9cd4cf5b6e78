import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { Day } from '../../../../web/design/when.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import type { Candidate } from '../contract-shapes.ts';
import { wins } from './calls.ts';
import { counted, hostOf } from './words.ts';

/** What imports found: ticked ones become wins, or are left for good. */
export function Candidates() {
  const read = useRead(wins.candidates, {});
  return (
    <Ready read={read}>
      {({ candidates }) => candidates.length > 0 && <Choosing candidates={candidates} />}
    </Ready>
  );
}

function Choosing({ candidates }: { candidates: readonly Candidate[] }) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = candidates.filter(({ candidateId }) => ticked.has(candidateId));
  const toggle = (candidateId: string) => {
    const next = new Set(ticked);
    if (!next.delete(candidateId)) next.add(candidateId);
    setTicked(next);
  };
  const all = chosen.length === candidates.length;
  return (
    <Section
      title="To decide on"
      aside={candidates.length}
      action={
        <Button
          tone="quiet"
          size="small"
          onClick={() =>
            setTicked(new Set(all ? [] : candidates.map(({ candidateId }) => candidateId)))
          }
        >
          {all ? 'Choose none' : 'Choose all'}
        </Button>
      }
    >
      <ul className="grid divide-y divide-line border-y border-line">
        {candidates.map((one) => (
          <CandidateRow
            key={one.candidateId}
            one={one}
            isTicked={ticked.has(one.candidateId)}
            onToggle={() => toggle(one.candidateId)}
          />
        ))}
      </ul>
      <Deciding chosen={chosen} />
    </Section>
  );
}

type RowProps = { one: Candidate; isTicked: boolean; onToggle(): void };

const CandidateRow = ({ one, isTicked, onToggle }: RowProps) => (
  <li>
    <label className="flex cursor-pointer items-start gap-4 py-3">
      <input
        type="checkbox"
        checked={isTicked}
        onChange={onToggle}
        className="mt-1 size-5 shrink-0 accent-kelp"
      />
      <span className="grid min-w-0 flex-1 gap-0.5">
        <span className="font-semibold break-words">{one.title}</span>
        {one.story && <span className="line-clamp-2 text-sm text-ink-soft">{one.story}</span>}
        <span className="flex flex-wrap gap-x-3 text-sm text-ink-faint">
          <Day on={one.day} />
          <span>{from[one.source]}</span>
          {one.links[0] && <span>{hostOf(one.links[0])}</span>}
        </span>
      </span>
    </label>
  </li>
);

const from: Record<Candidate['source'], string> = {
  git: 'from a repository',
  forge: 'from a forge',
  table: 'from a table',
  list: 'from a list',
};

/** Stays in sight while a long list is gone through. */
function Deciding({ chosen }: { chosen: readonly Candidate[] }) {
  const candidateIds = chosen.map(({ candidateId }) => candidateId);
  const bringBack = useChange(wins.bringBack, { refusal: 'toast' });
  const take = useChange(wins.take, {
    refusal: 'toast',
    onDone: (made) => made && toast(`${counted(made.winIds.length)} in your book.`),
  });
  const passOver = useChange(wins.passOver, {
    refusal: 'toast',
    onDone: (_, input) =>
      toast('Left. They will not be brought again.', {
        label: 'Undo',
        run: () => bringBack.mutate(input),
      }),
  });
  const none = candidateIds.length === 0;
  return (
    <div className="sticky bottom-20 flex flex-wrap gap-2 rounded-lg bg-raised p-3 shadow-float md:bottom-4">
      <Button
        tone={none ? 'plain' : 'next'}
        disabled={none}
        busy={take.isPending}
        onClick={() => take.mutate({ candidateIds })}
      >
        {none ? 'Choose what was a win' : `Make ${counted(candidateIds.length)}`}
      </Button>
      <Button
        tone="quiet"
        disabled={none}
        busy={passOver.isPending}
        onClick={() => passOver.mutate({ candidateIds })}
      >
        Leave {candidateIds.length === 1 ? 'it' : 'them'}
      </Button>
    </div>
  );
}
