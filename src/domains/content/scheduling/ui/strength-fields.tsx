import { Toggle } from '../../../../web/design/choice.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import type { Plan } from './bars.ts';
import { ExperimentFields } from './experiment-fields.tsx';

type Props = {
  plan: Plan;
  /** Arms of experiments that other bookings have here. */
  arms: readonly NonNullable<Plan['experiment']>[];
  onChange: (what: Partial<Plan>) => void;
  errorOf: (field: string) => string | undefined;
};

const whole = (text: string, least: number): number => {
  const figure = Math.round(Number(text));
  return Number.isFinite(figure) ? Math.max(least, figure) : least;
};

/** Which of several comes first, how often one viewer sees it, and who takes part in an experiment. */
export function StrengthFields({ plan, arms, onChange, errorOf }: Props) {
  const { priority, weight, cap, experiment } = plan;
  return (
    <div className="grid gap-5">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          label="Priority"
          type="number"
          min={-1000}
          max={1000}
          hint="The higher one comes first; 0 is usual."
          value={priority}
          error={errorOf('plan.priority')}
          onChange={(event) => onChange({ priority: whole(event.target.value, -1000) })}
        />
        <TextInput
          label="Weight among equals"
          type="number"
          min={1}
          max={1000}
          hint="Twice the weight is seen by twice as many."
          value={weight}
          error={errorOf('plan.weight')}
          onChange={(event) => onChange({ weight: whole(event.target.value, 1) })}
        />
      </div>
      <Toggle
        label="Not too often"
        hint="How many times one viewer sees it at most"
        checked={cap !== null}
        onChange={({ target }) => onChange({ cap: target.checked ? { times: 3, days: 7 } : null })}
      />
      {cap && (
        <div className="flex flex-wrap items-end gap-3">
          <TextInput
            label="At most this many times"
            type="number"
            min={1}
            max={1000}
            className="max-w-28"
            value={cap.times}
            onChange={(event) => onChange({ cap: { ...cap, times: whole(event.target.value, 1) } })}
          />
          <TextInput
            label="within this many days"
            type="number"
            min={1}
            max={366}
            className="max-w-28"
            value={cap.days}
            onChange={(event) => onChange({ cap: { ...cap, days: whole(event.target.value, 1) } })}
          />
        </div>
      )}
      <Toggle
        label="Part of an experiment"
        hint="Shown to a share of people, so that two ways can be compared"
        checked={experiment !== null}
        onChange={({ target }) =>
          onChange({
            experiment: target.checked ? { name: '', arm: 'A', from: 0, until: 4500 } : null,
          })
        }
      />
      {experiment && (
        <ExperimentFields
          experiment={experiment}
          others={arms.filter(({ name }) => name === experiment.name.trim())}
          onChange={(next) => onChange({ experiment: next })}
          errorOf={errorOf}
        />
      )}
    </div>
  );
}
