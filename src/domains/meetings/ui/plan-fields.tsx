import { Toggle } from '../../../web/design/choice.tsx';
import { DateInput, Select, TextInput } from '../../../web/design/field.tsx';
import { ZoneSelect } from '../../../web/zone-select.tsx';
import { fitting, type PlanForm, type Rhythm, rhythmsFor, rhythmWords } from './plan-form.ts';

type Props = {
  plan: PlanForm;
  onChange: (plan: PlanForm) => void;
  /** How the first day is called: a new series begins on it, a running one changes from it. */
  dayLabel: string;
};

/** Day, time, rhythm, length, place: what a series needs to know. */
export function PlanFields({ plan, onChange, dayLabel }: Props) {
  const set = (what: Partial<PlanForm>) => onChange({ ...plan, ...what });
  const setDay = (day: string) => {
    if (day) set({ day, rhythm: fitting(plan.rhythm, day) });
  };
  return (
    <div className="grid gap-4">
      <div className="grid grid-cols-2 gap-x-3 gap-y-4 *:min-w-0 *:first:col-span-2 sm:grid-cols-[8fr_7fr_6fr] sm:*:first:col-span-1">
        <DateInput
          label={dayLabel}
          required
          value={plan.day}
          onChange={(event) => setDay(event.target.value)}
        />
        <TextInput
          label="At"
          type="time"
          required
          className="min-h-12"
          value={plan.time}
          onChange={(event) => set({ time: event.target.value })}
        />
        <Select
          label="For"
          value={plan.durationMinutes}
          onChange={(event) => set({ durationMinutes: Number(event.target.value) })}
        >
          {lengths(plan.durationMinutes).map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutes} min
            </option>
          ))}
        </Select>
      </div>
      <Select
        label="Again"
        value={plan.rhythm}
        onChange={(event) => set({ rhythm: event.target.value as Rhythm })}
      >
        {rhythmsWith(plan).map((rhythm) => (
          <option key={rhythm} value={rhythm}>
            {rhythmWords(rhythm, plan.day)}
          </option>
        ))}
      </Select>
      <div className="grid gap-4 *:min-w-0 sm:grid-cols-2">
        <TextInput
          label="Where"
          placeholder="A room, a walk, a link"
          maxLength={300}
          value={plan.place}
          onChange={(event) => set({ place: event.target.value })}
        />
        <ZoneSelect
          label="On the clock of"
          value={plan.timeZone}
          onChange={(timeZone) => set({ timeZone })}
        />
      </div>
      <Toggle
        label="Sealed preparation"
        hint="Each writes beforehand; both open once both have published."
        checked={plan.sealedPreparation}
        onChange={(event) => set({ sealedPreparation: event.target.checked })}
      />
    </div>
  );
}

const lengths = (own: number): number[] =>
  [...new Set([15, 20, 25, 30, 45, 50, 60, 90, 120, own])].sort((a, b) => a - b);

const rhythmsWith = ({ day, rhythm }: PlanForm): Rhythm[] => [
  ...new Set<Rhythm>([...rhythmsFor(day), rhythm]),
];
