import type { Stage } from '../contract-shapes.ts';

/** What one stage looks like: a sentence, what one can see, and examples beside it. */
export function StageWords({ stage: { about, signals, examples } }: { stage: Stage }) {
  return (
    <div className="grid gap-2">
      {about && <p className="max-w-prose text-pretty">{about}</p>}
      {signals.length > 0 && (
        <ul className="grid max-w-prose list-disc gap-1 ps-5 text-ink-soft marker:text-ink-faint">
          {signals.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      )}
      {examples.length > 0 && (
        <div className="grid max-w-prose gap-1 text-sm text-ink-soft">
          <span className="sr-only">For example</span>
          {examples.map((one) => (
            <p key={one} className="border-s-2 border-line ps-3 font-serif italic">
              {one}
            </p>
          ))}
        </div>
      )}
    </div>
  );
}
