import type { FormEvent } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { TextArea } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { forgetDraft, useDraft } from '../../../../web/draft.ts';
import { useChange } from '../../../../web/use.ts';
import type { Goal, Turned } from '../contract-shapes.ts';
import { plans } from './calls.ts';

const words = {
  reached: { title: 'You reached it', lead: 'What did you learn on the way?', said: 'Reached.' },
  missed: {
    title: 'It was missed',
    lead: 'That is fine. A missed goal that taught something has done its work. What did it teach?',
    said: 'Kept as missed.',
  },
  'let-go': {
    title: 'Let it go',
    lead: 'Wanting something else is a good reason. What do you know now that you did not?',
    said: 'Let go.',
  },
} as const;

type Props = { goal: Goal; turned: Exclude<Turned, 'reopened'>; onClose: () => void };

/** What became of a goal, and what was learned. */
export function TurnDialog({ goal: { goalId, what }, turned, onClose }: Props) {
  const [learned, setLearned] = useDraft(`turn.${goalId}`);
  const { title, lead, said } = words[turned];
  const turn = useChange(plans.turnGoal, {
    onDone: () => {
      forgetDraft(`turn.${goalId}`);
      const reopen = () => turn.mutate({ goalId, turned: 'reopened', learned: '' });
      toast(said, { label: 'Take it up again', run: reopen });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    turn.mutate({ goalId, turned, learned: learned.trim() });
  };
  return (
    <Dialog open onClose={onClose} title={title}>
      <form onSubmit={submit} className="grid gap-5">
        <p className="font-serif text-lg">{what}</p>
        <TextArea
          label={lead}
          rows={3}
          maxLength={2000}
          value={learned}
          onChange={(event) => setLearned(event.target.value)}
        />
        {turn.error && <ErrorState error={turn.error} />}
        <Actions>
          <Button type="submit" tone="next" busy={turn.isPending}>
            {title}
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not yet
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
