import type { ReactNode } from 'react';
import { Day, dayOf } from '../../../../web/design/when.tsx';
import type { Path } from '../contract-shapes.ts';
import { placeOf, wordsOf } from '../rules-confidence.ts';
import { ConfidenceLine } from './confidence-line.tsx';

type Props = {
  path: Path;
  /** Words that fit the place one is at are said to oneself, and to nobody else. */
  isMine: boolean;
  children?: ReactNode;
};

/** One skill: the line of one's confidence, and what one said along the way. */
export function PathView({ path, isMine, children }: Props) {
  const { name, taps } = path;
  const place = placeOf(taps.map(({ value }) => value));
  return (
    <article aria-label={name} className="grid gap-3">
      <h3 className="text-base">{name}</h3>
      {taps.length > 1 && <ConfidenceLine path={path} />}
      {isMine && place !== 'unsaid' && (
        <p className="max-w-prose">
          <span className="font-semibold">{wordsOf[place].title}.</span> {wordsOf[place].words}
        </p>
      )}
      <Said path={path} />
      {children}
    </article>
  );
}

const few = 3;

function Said({ path: { taps } }: { path: Path }) {
  const said = taps.filter(({ word }) => word !== '').slice(-few);
  if (said.length === 0) return null;
  return (
    <ul className="grid gap-1 text-sm text-ink-soft">
      {said.toReversed().map(({ tapId, at, value, word }) => (
        <li key={tapId}>
          <Day on={dayOf(at)} />, {value} of 10: {word}
        </li>
      ))}
    </ul>
  );
}
