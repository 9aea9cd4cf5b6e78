import { type FormEvent, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { OneOf } from '../../../web/design/choice.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { Select } from '../../../web/design/field.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { today } from '../../../web/design/when.tsx';
import { Why } from '../../../web/design/why.tsx';
import { PersonPicker, type Picked } from '../../../web/person-picker.tsx';
import { go, to } from '../../../web/router.tsx';
import { useChange } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import type { SeriesKind, Side } from '../contract-shapes.ts';
import { kindWords } from '../rules.ts';
import { meetings } from './calls.ts';
import { PlanFields } from './plan-fields.tsx';
import { fitting, planOf, usualPlan } from './plan-form.ts';
import { firstName } from './words.ts';

type Props = {
  /** Whom with; asked for when not given. */
  person?: Picked | undefined;
  /** Kinds that run already with this person. */
  running?: readonly SeriesKind[];
  onClose: () => void;
};

const kinds = Object.keys(kindWords) as SeriesKind[];

/** Begins a series: whom with, what kind, and its rhythm, with defaults that say where they come from. */
export function StartDialog({ person: given, running = [], onClose }: Props) {
  const { person: me } = useViewer();
  const [picked, setPicked] = useState(given);
  const free = kinds.filter((kind) => !running.includes(kind));
  const [kind, setKind] = useState<SeriesKind>(free[0] ?? 'one-on-one');
  const [plan, setPlan] = useState(() => usualPlan(kind, today(), me.timeZone));
  const [as, setAs] = useState<Side>('manager');
  const start = useChange(meetings.start, {
    offline: 'refuse',
    onDone: ({ meetingId }) => {
      onClose();
      go(to('/one-to-ones/:meetingId', { meetingId }));
    },
  });
  const changeKind = (next: SeriesKind) => {
    const { day, time, place } = plan;
    const usual = usualPlan(next, today(), plan.timeZone);
    setKind(next);
    setPlan({ ...usual, day, time, place, rhythm: fitting(usual.rhythm, day) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!picked) return;
    const side = kind === 'mentoring' ? { as } : {};
    start.mutate({ personId: picked.personId, kind, ...side, ...planOf(plan) });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={picked ? `Meet ${firstName(picked.name)} regularly` : 'Meet somebody regularly'}
    >
      <form onSubmit={submit} className="grid gap-5">
        {!given && <PersonPicker label="Whom" value={picked} onChange={setPicked} autoFocus />}
        <Select
          label="What kind"
          value={kind}
          onChange={(event) => changeKind(event.target.value as SeriesKind)}
        >
          {free.map((one) => (
            <option key={one} value={one}>
              {kindWords[one]}
            </option>
          ))}
        </Select>
        {kind === 'mentoring' && (
          <OneOf<Side>
            legend="Your part"
            options={[
              { value: 'manager', label: 'I mentor' },
              { value: 'engineer', label: 'I am mentored' },
            ]}
            value={as}
            onChange={setAs}
          />
        )}
        <PlanFields plan={plan} onChange={setPlan} dayLabel="First time on" />
        {kind === 'one-on-one' && <Why evidence="E10" label="Why weekly, for half an hour?" />}
        {kind === 'career' && <Why evidence="E11" label="Why monthly?" />}
        {start.error && <ErrorState error={start.error} />}
        <Actions>
          <Button type="submit" tone="next" disabled={!picked} busy={start.isPending}>
            Start
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
