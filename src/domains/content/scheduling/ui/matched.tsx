import { useDeferredValue } from 'react';
import { Avatar } from '../../../../web/design/avatar.tsx';
import { Loading } from '../../../../web/design/states.tsx';
import { useRead } from '../../../../web/use.ts';
import { scheduling } from './calls.ts';

/** How many people an expression matches now, with a few of them; or what is wrong with it, and where. */
export function Matched({ expression }: { expression: string }) {
  const asked = useDeferredValue(expression.trim());
  const read = useRead(
    scheduling.tryAudience,
    { expression: asked },
    { when: asked !== '', hears: ['org'], keep: false },
  );
  if (asked === '')
    return <p className="text-ink-soft">Without a condition it is for everybody.</p>;
  if (read.error) return <p className="text-amber-ink">{read.error.message}</p>;
  if (!read.data) return <Loading lines={2} label="Counting" />;
  const { problem, count, of, whole, examples, why } = read.data;
  if (problem) return <Wrong expression={asked} {...problem} />;
  return (
    <div role="status" className="grid gap-2">
      {count !== null && (
        <p>
          <span className="font-semibold">
            {count} of {of} people
          </span>
          {!whole && ' among those looked at'}
          {count === 0 && '. Nobody would see it.'}
        </p>
      )}
      {why && <p className="text-sm text-ink-soft">{why}</p>}
      {examples.length > 0 && (
        <ul aria-label="Some of them" className="flex flex-wrap gap-x-4 gap-y-2">
          {examples.map(({ personId, name }) => (
            <li key={personId} className="flex items-center gap-2 text-sm">
              <Avatar name={name} size="small" />
              {name}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

type WrongProps = { expression: string; sentence: string; at: number | null };

/** The sentence, and the place in the text it is about. */
function Wrong({ expression, sentence, at }: WrongProps) {
  const place = at === null ? undefined : Math.min(at, expression.length);
  return (
    <div role="status" className="grid gap-2 text-amber-ink">
      <p>{sentence}</p>
      {place !== undefined && (
        <p className="overflow-x-auto rounded-md bg-sunken p-3 font-mono text-sm whitespace-pre text-ink">
          {expression.slice(0, place)}
          <mark className="rounded-sm bg-amber-soft text-amber-ink underline decoration-wavy">
            {expression.slice(place, place + 1) || ' '}
          </mark>
          {expression.slice(place + 1)}
        </p>
      )}
    </div>
  );
}
