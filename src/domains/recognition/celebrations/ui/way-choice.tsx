import { useId } from 'react';
import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { Why } from '../../../../web/design/why.tsx';
import type { contract } from '../contract.ts';
import { audienceWords, sayBecause, type Wish } from '../rules-ways.ts';
import { Choice } from './occasion.tsx';
import { keyOf, wayText } from './words.ts';

export type Ways = OutputOf<(typeof contract)['operations']['ways']>;

type Props = {
  ways: Ways;
  name: string;
  chosen: Wish | undefined;
  onChoose: (way: Ways['ways'][number]) => void;
};

/** The ways somebody likes, in their order; what they have not said yes to is shown shut. */
export function WayChoice({ ways: { ways, card }, name, chosen, onChoose }: Props) {
  const group = useId();
  return (
    <fieldset className="grid gap-1">
      <legend className="sr-only">In which way</legend>
      {ways.map((way) => (
        <Choice
          key={keyOf(way)}
          group={group}
          checked={chosen !== undefined && keyOf(chosen) === keyOf(way)}
          disabled={!way.isOpen}
          onChoose={() => onChoose(way)}
        >
          <span className="font-semibold">{wayText(way)}</span>
          <span className="text-sm text-ink-soft">
            {sayBecause(way, name)}
            {way.audience !== 'private' && `; ${audienceWords[way.audience]}`}
          </span>
        </Choice>
      ))}
      <div className="px-3 pt-2 text-sm text-ink-soft">
        {!card && (
          <p>
            {name} shows you no card, so this is what is always fine, and what they said yes to.
          </p>
        )}
        <Why evidence="E13" label="Why only these?" />
      </div>
    </fieldset>
  );
}
