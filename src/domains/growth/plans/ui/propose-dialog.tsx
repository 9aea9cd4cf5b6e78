import type { FormEvent } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { DateInput, TextArea, TextInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { today } from '../../../../web/design/when.tsx';
import { useChange } from '../../../../web/use.ts';
import type { Goal, Proposal } from '../contract-shapes.ts';
import { plans } from './calls.ts';
import { useFormDraft } from './form-draft.ts';

type Props = {
  person: { personId: string; name: string };
  kind: Proposal['kind'];
  goal?: Goal;
  onClose: () => void;
};

const titles = {
  goal: 'Propose a goal',
  milestone: 'Propose a milestone',
  change: 'Propose a change',
} as const;

/** A manager proposes; nothing of it is in the plan before its owner says so. */
export function ProposeDialog({ person, kind, goal, onClose }: Props) {
  const from = kind === 'change' && goal ? goal : { what: '', why: '', byOn: '' };
  const { form, change, forget } = useFormDraft(
    `propose.${kind}.${goal?.goalId ?? person.personId}`,
    { what: from.what, why: from.why, byOn: from.byOn },
  );
  const { what, why, byOn } = form;
  const first = person.name.split(/\s+/)[0];
  const propose = useChange(plans.propose, {
    onDone: () => {
      forget();
      toast(`Proposed. ${first} decides.`);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const about = goal ? { goalId: goal.goalId } : {};
    const words = { what: what.trim(), why: why.trim(), byOn };
    propose.mutate({ personId: person.personId, kind, ...about, ...words });
  };
  return (
    <Dialog open onClose={onClose} title={titles[kind]}>
      <form onSubmit={submit} className="grid gap-5">
        <p className="text-ink-soft">
          {goal ? `For “${goal.what}”. ` : ''}
          {first} takes it, takes it in other words, or declines it.
        </p>
        <TextInput
          label={kind === 'milestone' ? 'Done when' : 'What'}
          maxLength={300}
          value={what}
          onChange={(event) => change({ what: event.target.value })}
        />
        <TextArea
          label="Why you propose it"
          rows={2}
          maxLength={2000}
          value={why}
          onChange={(event) => change({ why: event.target.value })}
        />
        <DateInput
          label="By when, roughly"
          min={today()}
          value={byOn}
          onChange={(event) => change({ byOn: event.target.value })}
        />
        {propose.error && <ErrorState error={propose.error} />}
        <Actions>
          <Button
            type="submit"
            tone="next"
            disabled={!what.trim() || !byOn}
            busy={propose.isPending}
          >
            Propose it
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not now
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
