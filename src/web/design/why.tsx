import { type EvidenceId, evidence } from '../../platform/universal/evidence.ts';

type Props = {
  evidence: EvidenceId;
  /** What the line says before it is opened. */
  label?: string;
};

const strengths: Record<(typeof evidence)[EvidenceId]['strength'], string> = {
  strong: 'strong evidence',
  moderate: 'moderate evidence',
  weak: 'weak evidence',
  survey: 'a survey',
  secondary: 'second-hand evidence',
  correlational: 'goes together, which is not the same as cause',
  'reference only': 'a figure to compare with, no more',
  practice: 'common practice',
  'our practice': 'our practice, not a finding',
  fact: 'a fact',
  law: 'law',
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
        {finding} <span className="text-ink-faint">({`${from}${strengths[strength]}`})</span>
      </p>
    </details>
  );
}
