import { type ReactNode, useId } from 'react';
import type { Skill } from '../contract-shapes.ts';

type Props = {
  skill: Skill;
  legend: string;
  unseen: string;
  /** Undefined: nothing said yet; null: not seen enough. */
  stage: number | null | undefined;
  onChoose(stage: number | null): void;
};

/** The stages in their own words, one below the other; half-way between two is said separately. */
export function StageChoice({ skill, legend, unseen, stage, onChoose }: Props) {
  const name = useId();
  const whole = typeof stage === 'number' ? Math.floor(stage) : stage;
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-sm font-semibold">{legend}</legend>
      {skill.stages.map((words, nth) => {
        const here = nth + 1;
        const isChosen = whole === here;
        return (
          <div key={here} className="grid gap-2">
            <Choice name={name} checked={isChosen} onChoose={() => onChoose(here)}>
              <span className="font-semibold">
                {words.name ? `${here} · ${words.name}` : `Stage ${here}`}
              </span>
              {words.about && <span className="text-ink-soft">{words.about}</span>}
              {isChosen && words.signals.length > 0 && (
                <span className="text-sm text-ink-soft">{words.signals.join(' · ')}</span>
              )}
            </Choice>
            {isChosen && here < skill.stages.length && (
              <label className="ms-9 flex min-h-9 items-center gap-3 text-sm">
                <input
                  type="checkbox"
                  className="size-4.5 accent-sea"
                  checked={stage !== here}
                  onChange={({ target }) => onChoose(target.checked ? here + 0.5 : here)}
                />
                Half-way to the next one
              </label>
            )}
          </div>
        );
      })}
      <Choice name={name} checked={stage === null} onChoose={() => onChoose(null)}>
        <span>{unseen}</span>
      </Choice>
    </fieldset>
  );
}

type ChoiceProps = { name: string; checked: boolean; onChoose(): void; children: ReactNode };

const Choice = ({ name, checked, onChoose, children }: ChoiceProps) => (
  <label className="flex cursor-pointer items-start gap-3 rounded-md px-3 py-2.5 transition-colors hover:bg-sunken has-checked:bg-sea-soft">
    <input
      type="radio"
      name={name}
      className="mt-1 size-4.5 shrink-0 accent-sea"
      checked={checked}
      onChange={onChoose}
    />
    <span className="grid max-w-prose gap-0.5">{children}</span>
  </label>
);
