import { type EvidenceId, evidence, strengthWords } from '../../../platform/universal/evidence.ts';
import type { Shown } from '../../content/presentation/ui/public.tsx';

/** Why it stands here, what it rests on, and what becomes known of having seen it: nothing. */
export function WhyPresented({ shown }: { shown: Shown }) {
  const { evidence: id } = shown.common as { evidence?: string };
  const known = id && id in evidence ? evidence[id as EvidenceId] : undefined;
  return (
    <details className="text-sm text-ink-soft">
      <summary className="inline-flex min-h-9 list-none items-center text-ink-faint underline decoration-line-strong underline-offset-4 hover:text-ink">
        Why am I seeing this?
      </summary>
      <div className="mt-1 grid gap-1.5">
        {known && (
          <p>
            {known.finding}{' '}
            <span className="text-ink-faint">
              ({known.source}: {strengthWords[known.strength]})
            </span>
          </p>
        )}
        {shown.type === 'tip' && !known && <p>This is our practice, not a finding.</p>}
        <p>
          Those who look after content in your organisation have booked it for this place and time,
          and you are among those it is meant for. Views are counted; who looked is not kept.
        </p>
      </div>
    </details>
  );
}
