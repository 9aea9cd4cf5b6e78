import type { ReactNode } from 'react';
import { Icon } from '../../../../web/design/icon.tsx';
import { Why } from '../../../../web/design/why.tsx';
import type { Figures } from '../contract.ts';
import { isMuchInput, sayCount, sayOf, sayWords } from '../rules-figures.ts';
import { KindMark } from './kind-mark.tsx';

const rows = [
  ['open', 'open question'],
  ['closed', 'closed question'],
  ['reflection', 'reflection'],
  ['input', 'input'],
  ['other', 'other'],
] as const;

type Props = { figures: Figures; them: string };

/** Counts with what else they could be; no share, no mark out of anything. */
export function FiguresView({ figures, them }: Props) {
  const { turns, sums, unsure, answers, ownQuestions } = figures;
  return (
    <div className="grid gap-6">
      <dl className="grid gap-x-6 gap-y-2.5 sm:grid-cols-[auto_1fr]">
        {rows.map(([name, kind]) => (
          <div key={kind} className="contents">
            <dt>
              <KindMark kind={kind} hint />
            </dt>
            <dd className="max-sm:mb-1 max-sm:ps-6">{sayCount(sums[name], turns)}</dd>
          </div>
        ))}
      </dl>
      {unsure > 0 && (
        <p className="text-sm text-ink-faint">
          {unsure === 1 ? 'One turn was' : `${unsure} turns were`} not clear enough to name. They
          are counted by how likely each kind is.
        </p>
      )}
      {isMuchInput(figures) && <MuchInput />}
      <ul className="grid gap-4">
        <Line evidence="E8">
          Words {them} said after your open questions: {sayWords(figures.afterOpen)}; after closed
          ones: {sayWords(figures.afterClosed)}.
        </Line>
        <Line evidence="E7">
          Answers of one sentence that you met with input: {sayOf(answers.cutShort, answers.heard)}.
        </Line>
        <Line evidence="E4">
          Questions that you went on to answer yourself:{' '}
          {sayOf(ownQuestions.selfAnswered, ownQuestions.asked)}.
        </Line>
      </ul>
      <div className="grid gap-1">
        <Unvalidated />
        <Why evidence="E9" label="Why counts, and no percentages?" />
      </div>
    </div>
  );
}

function MuchInput() {
  return (
    <div className="flex items-start gap-3 rounded-lg bg-amber-soft p-4 text-amber-ink">
      <Icon name="flag" className="mt-0.5" />
      <div className="grid gap-1">
        <p>
          More than four of ten turns were input. Was this a conversation in which they wanted it?
        </p>
        <Why evidence="E7" />
      </div>
    </div>
  );
}

type LineProps = { evidence: 'E4' | 'E7' | 'E8'; children: ReactNode };

const Line = ({ evidence, children }: LineProps) => (
  <li className="grid gap-0.5">
    <p>{children}</p>
    <Why evidence={evidence} />
  </li>
);

/** Says on what the figures stand, wherever they do. */
export const Unvalidated = () => (
  <p className="text-sm text-ink-faint">
    Measured on counselling dialogues, not yet validated on one-to-ones.
  </p>
);
