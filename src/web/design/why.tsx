import { type EvidenceId, evidence, strengthWords } from '../../platform/universal/evidence.ts';

type Props = {
  evidence: EvidenceId;
  /** What the line says before it is opened. */
  label?: string;
};

/** Why something is suggested: the finding, its source, and how far it carries. */
export function Why({ evidence: id, label = 'Why?' }: Props) {
  const { finding, source, strength } = evidence[id];
  const from = strength === 'our practice' ? '' : `${source}: `;
  return (
    <details className="text-sm text-ink-soft">
      <summary className="inline-flex min-h-6 list-none items-center underline decoration-line-strong underline-offset-4 hover:text-ink">
        {label}
      </summary>
      <p className="mt-1 max-w-prose">
        {finding} <span className="text-ink-faint">({`${from}${strengthWords[strength]}`})</span>
      </p>
    </details>
  );
}
