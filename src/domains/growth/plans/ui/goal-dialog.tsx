import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { DateInput, Select, TextArea, TextInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { today } from '../../../../web/design/when.tsx';
import { useDraft } from '../../../../web/draft.ts';
import { useChange } from '../../../../web/use.ts';
import type { Dream, Goal } from '../contract-shapes.ts';
import { plans } from './calls.ts';

type Props = { goal?: Goal; dreams: readonly Dream[]; onClose: () => void };

/** What, why, by when, who helps: a goal in four lines. */
export function GoalDialog({ goal, dreams, onClose }: Props) {
  const name = goal?.goalId ?? 'new';
  const [what, setWhat] = useDraft(`goal.what.${name}`, goal?.what);
  const [why, setWhy] = useDraft(`goal.why.${name}`, goal?.why);
  const [byOn, setByOn] = useState(goal?.byOn ?? '');
  const [helper, setHelper] = useDraft(`goal.helper.${name}`, goal?.helper?.name);
  const [dreamId, setDreamId] = useState(goal?.dreamId ?? '');
  const done = () => {
    for (const forget of [setWhat, setWhy, setHelper]) forget('');
    onClose();
  };
  const add = useChange(plans.addGoal, { onDone: done });
  const change = useChange(plans.changeGoal, { onDone: done });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = {
      what: what.trim(),
      why: why.trim(),
      byOn,
      dreamId: dreamId || null,
      skill: goal?.skill ?? null,
      helper: helperOf(helper, goal),
    };
    if (goal) change.mutate({ goalId: goal.goalId, ...words });
    else add.mutate(words);
  };
  const error = add.error ?? change.error;
  return (
    <Dialog open onClose={onClose} title={goal ? 'Change this goal' : 'A new goal'}>
      <form onSubmit={submit} className="grid gap-5">
        <TextInput
          label="What"
          placeholder="Lead the design of…"
          maxLength={300}
          value={what}
          onChange={(event) => setWhat(event.target.value)}
        />
        <TextArea
          label="Why it matters to you"
          rows={2}
          maxLength={2000}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <DateInput
            label="By when, roughly"
            min={goal ? undefined : today()}
            value={byOn}
            onChange={(event) => setByOn(event.target.value)}
          />
          <TextInput
            label="Who helps"
            placeholder="A name, if anybody"
            maxLength={200}
            value={helper}
            onChange={(event) => setHelper(event.target.value)}
          />
        </div>
        {dreams.length > 0 && <Towards dreams={dreams} value={dreamId} onChange={setDreamId} />}
        {error && <ErrorState error={error} />}
        <Actions>
          <Button
            type="submit"
            tone="next"
            disabled={!what.trim() || !byOn}
            busy={add.isPending || change.isPending}
          >
            {goal ? 'Change it' : 'Add the goal'}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** Somebody of the organisation stays that person while their name is left as it was. */
function helperOf(name: string, goal: Goal | undefined) {
  const { helper } = goal ?? {};
  if (helper?.personId && helper.name === name) return { personId: helper.personId };
  return name.trim() ? { name: name.trim() } : null;
}

type TowardsProps = { dreams: readonly Dream[]; value: string; onChange: (id: string) => void };

const Towards = ({ dreams, value, onChange }: TowardsProps) => (
  <Select label="Towards" value={value} onChange={(event) => onChange(event.target.value)}>
    <option value="">No dream in particular</option>
    {dreams.map(({ dreamId, words }) => (
      <option key={dreamId} value={dreamId}>
        {words}
      </option>
    ))}
  </Select>
);
