import { type FormEvent, useState } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { DateInput, TextInput } from '../../../../web/design/field.tsx';
import { Icon } from '../../../../web/design/icon.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { Day, dayOf, daysAway } from '../../../../web/design/when.tsx';
import { forgetDraft, useDraft } from '../../../../web/draft.ts';
import { useChange } from '../../../../web/use.ts';
import type { Goal, Milestone } from '../contract-shapes.ts';
import { plans } from './calls.ts';

/** The stepping stones of a goal; their owner ticks them. */
export const Milestones = ({ goal, isMine }: { goal: Goal; isMine: boolean }) => (
  <ul className="grid gap-1">
    {goal.milestones.map((one) => (
      <Stone key={one.milestoneId} one={one} isMine={isMine} />
    ))}
  </ul>
);

function Stone({ one, isMine }: { one: Milestone; isMine: boolean }) {
  const { milestoneId, doneWhen, dueOn, doneAt } = one;
  const tick = useChange(plans.tickMilestone, { refusal: 'toast' });
  const remove = useChange(plans.removeMilestone, {
    refusal: 'toast',
    onDone: () => toast('Removed.'),
  });
  const late = !doneAt && daysAway(dueOn) < 0;
  return (
    <li className="flex items-start gap-3 py-1">
      <Tick
        label={`Done: ${doneWhen}`}
        checked={doneAt !== null}
        disabled={!isMine}
        onChange={() => tick.mutate({ milestoneId, done: !doneAt })}
      />
      <p className={`min-w-0 flex-1 break-words ${doneAt ? 'text-ink-soft' : ''}`}>
        {doneWhen}{' '}
        <span className={`text-sm ${late ? 'text-amber-ink' : 'text-ink-faint'}`}>
          {doneAt ? 'done ' : late ? 'was due ' : 'by '}
          <Day on={doneAt ? dayOf(doneAt) : dueOn} />
        </span>
      </p>
      {isMine && (
        <IconButton
          icon="close"
          label={`Remove: ${doneWhen}`}
          className="-my-1.5"
          onClick={() => remove.mutate({ milestoneId })}
        />
      )}
    </li>
  );
}

type TickProps = { label: string; checked: boolean; disabled: boolean; onChange: () => void };

const Tick = ({ label, ...input }: TickProps) => (
  <span className="relative mt-0.5 grid size-6 shrink-0 place-items-center">
    <input
      type="checkbox"
      aria-label={label}
      className="peer absolute inset-0 appearance-none rounded-full border-[1.5px] border-line-strong bg-raised transition-colors after:absolute after:-inset-2 checked:border-kelp checked:bg-kelp"
      {...input}
    />
    <Icon
      name="check"
      className="pointer-events-none relative size-4 text-on-kelp opacity-0 peer-checked:opacity-100"
    />
  </span>
);

/** Done when, and by which day. */
export function AddMilestone({ goalId, onDone }: { goalId: string; onDone: () => void }) {
  const [doneWhen, setDoneWhen] = useDraft(`milestone.${goalId}`);
  const [dueOn, setDueOn] = useState('');
  const add = useChange(plans.addMilestone, {
    onDone: () => {
      forgetDraft(`milestone.${goalId}`);
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (doneWhen.trim() && dueOn) add.mutate({ goalId, doneWhen: doneWhen.trim(), dueOn });
  };
  return (
    <form onSubmit={submit} className="grid gap-3 rounded-md bg-sunken p-3">
      <div className="grid gap-3 sm:grid-cols-[1fr_auto_auto] sm:items-end">
        <TextInput
          label="Done when"
          placeholder="Two people have read the draft"
          maxLength={300}
          autoFocus
          value={doneWhen}
          onChange={(event) => setDoneWhen(event.target.value)}
        />
        <DateInput label="By" value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
        <Button
          type="submit"
          className="min-h-12"
          disabled={!doneWhen.trim() || !dueOn}
          busy={add.isPending}
        >
          Add
        </Button>
      </div>
      {add.error && <ErrorState error={add.error} />}
    </form>
  );
}
