import type { Named } from '../engine/classify.ts';
import { kindFills, kindHints, kindWords } from './words.ts';

type Props = { kind: Named['label']; hint?: boolean };

/** The colour of a kind, its name, and what is meant by it. */
export function KindMark({ kind, hint = false }: Props) {
  return (
    <span className="inline-flex items-baseline gap-2">
      <svg viewBox="0 0 10 10" className="size-2.5 shrink-0" aria-hidden>
        <rect width="10" height="10" rx="2.5" className={kindFills[kind]} />
      </svg>
      <span>
        {kindWords[kind]}
        {hint && kind !== 'unsure' && (
          <span className="ms-2 text-sm text-ink-faint">{kindHints[kind]}</span>
        )}
      </span>
    </span>
  );
}
