import type { FormEvent } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { DateInput, Select, TextArea, TextInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { today } from '../../../../web/design/when.tsx';
import { useChange } from '../../../../web/use.ts';
import { SkillPicker } from '../../ladders/ui/public.tsx';
import type { ChosenSkill, Dream, Goal } from '../contract-shapes.ts';
import { plans } from './calls.ts';
import { useFormDraft } from './form-draft.ts';

type Props = { goal?: Goal; dreams: readonly Dream[]; onClose: () => void };

type Form = {
  what: string;
  why: string;
  byOn: string;
  helper: string;
  dreamId: string;
  skill: ChosenSkill | null;
};

const formOf = (goal: Goal | undefined): Form => ({
  what: goal?.what ?? '',
  why: goal?.why ?? '',
  byOn: goal?.byOn ?? '',
  helper: goal?.helper?.name ?? '',
  dreamId: goal?.dreamId ?? '',
  skill: goal?.skill ? { versionId: goal.skill.versionId, key: goal.skill.key } : null,
});

/** What, why, by when, who helps: a goal in a few lines. */
export function GoalDialog({ goal, dreams, onClose }: Props) {
  const { form, change, forget } = useFormDraft(`goal.${goal?.goalId ?? 'new'}`, formOf(goal));
  const onDone = () => {
    forget();
    onClose();
  };
  const add = useChange(plans.addGoal, { onDone });
  const edit = useChange(plans.changeGoal, { onDone });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { what, why, byOn, skill, dreamId } = form;
    const helper = helperOf(form.helper, goal);
    const words = { what: what.trim(), why: why.trim(), byOn, skill, helper };
    const whole = { ...words, dreamId: dreamId || null };
    if (goal) edit.mutate({ goalId: goal.goalId, ...whole });
    else add.mutate(whole);
  };
  const error = add.error ?? edit.error;
  return (
    <Dialog open onClose={onClose} title={goal ? 'Change this goal' : 'A new goal'}>
      <form onSubmit={submit} className="grid gap-5">
        <Fields form={form} onChange={change} isNew={!goal} />
        {dreams.length > 0 && (
          <Towards
            dreams={dreams}
            value={form.dreamId}
            onChange={(dreamId) => change({ dreamId })}
          />
        )}
        {error && <ErrorState error={error} />}
        <Actions>
          <Button
            type="submit"
            tone="next"
            disabled={!form.what.trim() || !form.byOn}
            busy={add.isPending || edit.isPending}
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

type FieldsProps = { form: Form; onChange: (part: Partial<Form>) => void; isNew: boolean };

const Fields = ({ form, onChange, isNew }: FieldsProps) => (
  <>
    <TextInput
      label="What"
      placeholder="Lead the design of…"
      maxLength={300}
      value={form.what}
      onChange={(event) => onChange({ what: event.target.value })}
    />
    <TextArea
      label="Why it matters to you"
      rows={2}
      maxLength={2000}
      value={form.why}
      onChange={(event) => onChange({ why: event.target.value })}
    />
    <div className="grid gap-5 sm:grid-cols-2">
      <DateInput
        label="By when, roughly"
        min={isNew ? today() : undefined}
        value={form.byOn}
        onChange={(event) => onChange({ byOn: event.target.value })}
      />
      <TextInput
        label="Who helps"
        placeholder="A name, if anybody"
        maxLength={200}
        value={form.helper}
        onChange={(event) => onChange({ helper: event.target.value })}
      />
    </div>
    <SkillPicker
      label="Which skill it grows"
      value={form.skill ? { versionId: form.skill.versionId, skillKey: form.skill.key } : undefined}
      onChange={(skill) =>
        onChange({ skill: skill ? { versionId: skill.versionId, key: skill.skillKey } : null })
      }
    />
  </>
);

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
