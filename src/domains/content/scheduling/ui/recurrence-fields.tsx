import { OneOf, Toggle } from '../../../../web/design/choice.tsx';
import { DateTimeInput, Field, Select, TextInput } from '../../../../web/design/field.tsx';
import type { Plan } from './bars.ts';
import { NextTimes } from './next-times.tsx';
import {
  type RecurrenceForm,
  recurrenceFormOf,
  recurrenceWords,
  ruleOf,
  type Weekday,
  weekdayNames,
  weekdayOf,
  weekdays,
} from './recurrence-form.ts';

type Recurrence = NonNullable<Plan['recurrence']>;

type Props = {
  plan: Plan;
  timeZone: string;
  onChange: (recurrence: Recurrence | null) => void;
  error: string | undefined;
};

/** Whether and when it comes again, in words, with the next times to check them by. */
export function RecurrenceFields({ plan, timeZone, onChange, error }: Props) {
  const { recurrence } = plan;
  return (
    <div className="grid gap-4">
      <Toggle
        label="It comes again"
        hint="Such as every Friday from 15:00 to 18:00"
        checked={recurrence !== null}
        onChange={({ target }) => onChange(target.checked ? begun(plan, timeZone) : null)}
      />
      {recurrence && (
        <>
          <Times recurrence={recurrence} onChange={onChange} timeZone={timeZone} />
          <Days recurrence={recurrence} onChange={onChange} error={error} />
          <div className="grid gap-2 rounded-md bg-sunken p-4">
            <p className="font-semibold">{recurrenceWords(recurrence)}.</p>
            <NextTimes plan={plan} timeZone={timeZone} />
          </div>
        </>
      )}
    </div>
  );
}

/** A first suggestion: every week at the hour the booking begins, for three hours. */
function begun({ window }: Plan, timeZone: string): Recurrence {
  const first = window.clock === 'viewer' && window.from ? window.from : `${dayIn(timeZone)}T15:00`;
  const rule = `FREQ=WEEKLY;BYDAY=${weekdayOf(first)}`;
  return {
    rule,
    start: first,
    minutes: 180,
    zone: window.clock === 'viewer' ? 'viewer' : timeZone,
  };
}

const dayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(Date.now());

type PartProps = { recurrence: Recurrence; onChange: (recurrence: Recurrence) => void };

/** Wall-clock arithmetic, where every day has the same length. */
const later = (wall: string, minutes: number): string =>
  new Date(Date.parse(`${wall}Z`) + minutes * 60_000).toISOString().slice(0, 16);

function Times({ recurrence, onChange, timeZone }: PartProps & { timeZone: string }) {
  const { start, minutes, zone } = recurrence;
  const setStart = (wall: string) =>
    wall && onChange({ ...recurrence, start: wall, ...turned(recurrence, wall) });
  const setEnd = (wall: string) => {
    const length = (Date.parse(`${wall}Z`) - Date.parse(`${start}Z`)) / 60_000;
    if (length >= 1 && length <= 10_080) onChange({ ...recurrence, minutes: length });
  };
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <DateTimeInput
          label="The first time, from"
          required
          value={start}
          onChange={(event) => setStart(event.target.value)}
        />
        <DateTimeInput
          label="to"
          required
          min={later(start, 1)}
          max={later(start, 10_080)}
          value={later(start, minutes)}
          onChange={(event) => setEnd(event.target.value)}
        />
      </div>
      <OneOf
        legend="On"
        options={[
          { value: 'viewer', label: 'Each viewer’s own clock' },
          {
            value: 'zone',
            label: `The clock of ${(zone === 'viewer' ? timeZone : zone).replaceAll('_', ' ')}`,
          },
        ]}
        value={zone === 'viewer' ? 'viewer' : 'zone'}
        onChange={(which) =>
          onChange({
            ...recurrence,
            zone: which === 'viewer' ? 'viewer' : zone === 'viewer' ? timeZone : zone,
          })
        }
      />
    </>
  );
}

/** Where it was "every Friday" because the first was one, it is every Monday once the first is. */
function turned({ rule, start }: Recurrence, wall: string): { rule?: string } {
  const form = recurrenceFormOf(rule, start);
  const same =
    form?.every === 'week' && form.days.length === 1 && form.days[0] === weekdayOf(start);
  return form && same ? { rule: ruleOf({ ...form, days: [weekdayOf(wall)] }) } : {};
}

function Days({ recurrence, onChange, error }: PartProps & { error: string | undefined }) {
  const { rule, start } = recurrence;
  const form = recurrenceFormOf(rule, start);
  const setRule = (text: string) => onChange({ ...recurrence, rule: text });
  if (!form) {
    return (
      <TextInput
        label="Rule"
        hint="An RRULE of RFC 5545, such as FREQ=WEEKLY;BYDAY=FR"
        value={rule}
        error={error}
        onChange={(event) => setRule(event.target.value)}
      />
    );
  }
  const set = (what: Partial<RecurrenceForm>) => setRule(ruleOf({ ...form, ...what }));
  const unit = (word: string) => (form.interval === 1 ? word : `${word}s`);
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-end gap-3">
        <TextInput
          label="Every"
          type="number"
          min={1}
          max={99}
          className="max-w-24"
          value={form.interval}
          error={error}
          onChange={(event) => set({ interval: Math.max(1, Number(event.target.value)) })}
        />
        <Select
          label="Days, weeks, months or years"
          bare
          value={form.every}
          onChange={(event) => set({ every: event.target.value as RecurrenceForm['every'] })}
        >
          <option value="day">{unit('day')}</option>
          <option value="week">{unit('week')}</option>
          <option value="month">{unit('month')}</option>
          <option value="year">{unit('year')}</option>
        </Select>
      </div>
      {form.every === 'week' && <Weekdays days={form.days} onChange={(days) => set({ days })} />}
      {form.every === 'month' && <MonthDays form={form} start={start} onChange={set} />}
    </div>
  );
}

type WeekdaysProps = { days: readonly Weekday[]; onChange: (days: readonly Weekday[]) => void };

function Weekdays({ days, onChange }: WeekdaysProps) {
  const toggle = (day: Weekday) => {
    const next = days.includes(day) ? days.filter((one) => one !== day) : [...days, day];
    if (next.length > 0) onChange(next);
  };
  return (
    <fieldset className="grid gap-1.5">
      <legend className="mb-1.5 text-sm font-semibold">On these days</legend>
      <div className="flex flex-wrap gap-1.5">
        {weekdays.map((day) => (
          <label
            key={day}
            className="flex min-h-10 items-center rounded-full bg-pebble px-3.5 text-sm font-semibold text-ink-soft has-checked:bg-sea-soft has-checked:text-sea-ink has-focus-visible:outline-2 has-focus-visible:outline-sea"
          >
            <input
              type="checkbox"
              className="sr-only"
              checked={days.includes(day)}
              onChange={() => toggle(day)}
            />
            <span aria-hidden>{weekdayNames[day].slice(0, 3)}</span>
            <span className="sr-only">{weekdayNames[day]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type MonthProps = {
  form: RecurrenceForm;
  start: string;
  onChange: (what: Partial<RecurrenceForm>) => void;
};

function MonthDays({ form, start, onChange }: MonthProps) {
  const day = weekdayOf(start);
  const date = Number(start.slice(8, 10));
  const nth = Math.min(4, Math.ceil(date / 7)) as 1 | 2 | 3 | 4;
  const names = ['first', 'second', 'third', 'fourth'];
  const value = form.nth === -1 ? 'last' : form.nth ? 'nth' : 'date';
  const choose = (which: string) => {
    if (which === 'date') onChange({ nth: undefined, monthDay: date });
    else onChange({ nth: which === 'last' ? -1 : nth, days: [day] });
  };
  return (
    <Field label="On">
      {(wiring) => (
        <select
          {...wiring}
          value={value}
          onChange={(event) => choose(event.target.value)}
          className="min-h-12 rounded-md border border-line-strong bg-raised px-3.5"
        >
          <option value="date">day {form.nth ? date : form.monthDay} of the month</option>
          <option value="nth">
            the {names[nth - 1]} {weekdayNames[day]}
          </option>
          <option value="last">the last {weekdayNames[day]}</option>
        </select>
      )}
    </Field>
  );
}
