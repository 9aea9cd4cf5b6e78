import { TextInput } from '../../../../web/design/field.tsx';
import type { Plan } from './bars.ts';

type Arm = NonNullable<Plan['experiment']>;

type Props = {
  experiment: Arm;
  others: readonly Arm[];
  onChange: (experiment: Arm) => void;
  errorOf: (field: string) => string | undefined;
};

/** A name shared by its arms, and the share of people this arm is for. */
export function ExperimentFields({ experiment, others, onChange, errorOf }: Props) {
  const { name, arm, from, until } = experiment;
  const share = (text: string) =>
    Math.min(10_000, Math.max(0, Math.round(Number(text) * 100) || 0));
  return (
    <div className="grid gap-4 rounded-md bg-sunken p-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          label="Experiment"
          hint="The same name for all its arms"
          value={name}
          error={errorOf('plan.experiment.name')}
          onChange={(event) => onChange({ ...experiment, name: event.target.value })}
        />
        <TextInput
          label="This arm"
          value={arm}
          error={errorOf('plan.experiment.arm')}
          onChange={(event) => onChange({ ...experiment, arm: event.target.value })}
        />
        <TextInput
          label="From, in percent of people"
          type="number"
          min={0}
          max={100}
          step={0.01}
          value={from / 100}
          onChange={(event) => onChange({ ...experiment, from: share(event.target.value) })}
        />
        <TextInput
          label="to, in percent of people"
          type="number"
          min={0}
          max={100}
          step={0.01}
          value={until / 100}
          error={until <= from ? 'An arm needs a share above zero.' : errorOf('plan.experiment')}
          onChange={(event) => onChange({ ...experiment, until: share(event.target.value) })}
        />
      </div>
      <Shares arms={[...others.filter((other) => other.arm !== arm), experiment]} own={arm} />
    </div>
  );
}

/** The arms side by side; what none covers is the holdout, who see none of them. */
function Shares({ arms, own }: { arms: readonly Arm[]; own: string }) {
  const inOrder = arms.toSorted((a, b) => a.from - b.from);
  const held = holdout(inOrder);
  const words = inOrder.map(({ arm, from, until }) => `${arm} ${percent(until - from)}`);
  return (
    <figure className="grid gap-1.5">
      <div className="relative h-6 overflow-hidden rounded-md bg-pebble" aria-hidden>
        {inOrder.map(({ arm, from, until }) => (
          <span
            key={arm}
            style={{
              insetInlineStart: `${from / 100}%`,
              width: `${Math.max(0, until - from) / 100}%`,
            }}
            className={`absolute inset-y-0 truncate border-r border-raised px-2 text-xs leading-6 font-semibold ${arm === own ? 'bg-sea-soft text-sea-ink' : 'bg-kelp-soft text-kelp-ink'}`}
          >
            {arm}
          </span>
        ))}
      </div>
      <figcaption className="text-sm text-ink-soft">
        {words.join(', ')}; {percent(held)} see none of them (the holdout).
      </figcaption>
    </figure>
  );
}

const percent = (points: number): string => `${Math.round(points) / 100} %`;

/** Basis points that no arm covers. */
function holdout(inOrder: readonly Arm[]): number {
  let [free, reached] = [0, 0];
  for (const { from, until } of inOrder) {
    free += Math.max(0, from - reached);
    reached = Math.max(reached, until);
  }
  return free + 10_000 - reached;
}
