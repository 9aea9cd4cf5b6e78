import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { DateInput, TextArea, TextInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { Day } from '../../../../web/design/when.tsx';
import { useChange } from '../../../../web/use.ts';
import type { Goal, Proposal } from '../contract-shapes.ts';
import { isWaiting } from '../rules.ts';
import { plans } from './calls.ts';

const kinds = { goal: 'a goal', milestone: 'a milestone', change: 'a change' } as const;

type ListProps = {
  proposals: readonly Proposal[];
  goals: readonly Goal[];
  isMine: boolean;
};

/** What waits for an answer: its owner decides, whoever proposed it may take it back. */
export function WaitingProposals({ proposals, goals, isMine }: ListProps) {
  const waiting = proposals.filter(isWaiting);
  if (waiting.length === 0) return null;
  return (
    <ul className="grid gap-4">
      {waiting.map((one) => (
        <Card key={one.proposalId} as="li" className="grid gap-3">
          <Asked
            one={one}
            about={goals.find(({ goalId }) => goalId === one.goalId)}
            isMine={isMine}
          />
          {isMine ? <Decide one={one} /> : <TakeBack one={one} />}
        </Card>
      ))}
    </ul>
  );
}

type AskedProps = { one: Proposal; about: Goal | undefined; isMine: boolean };

const Asked = ({ one: { kind, what, why, byOn, from }, about, isMine }: AskedProps) => (
  <div className="grid gap-1">
    <p className="flex flex-wrap items-center gap-2 text-sm text-ink-soft">
      <Tag tone="here">proposed</Tag>
      {isMine ? `${from.name} proposes ${kinds[kind]}` : `You proposed ${kinds[kind]}`}
      {about && ` for “${about.what}”`}
    </p>
    <p className="font-serif text-lg break-words">{what}</p>
    {why && <p className="break-words text-ink-soft">{why}</p>}
    <p className="text-sm text-ink-faint">
      by <Day on={byOn} />
    </p>
  </div>
);

function Decide({ one }: { one: Proposal }) {
  const [open, setOpen] = useState<'own' | 'decline'>();
  const close = () => setOpen(undefined);
  const accept = useChange(plans.accept, {
    refusal: 'toast',
    onDone: () => toast('It is in your plan.'),
  });
  const { proposalId } = one;
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        tone="done"
        size="small"
        icon="check"
        busy={accept.isPending}
        onClick={() => accept.mutate({ proposalId })}
      >
        Take it into your plan
      </Button>
      <Button size="small" onClick={() => setOpen('own')}>
        In your own words
      </Button>
      <Button tone="quiet" size="small" onClick={() => setOpen('decline')}>
        Decline
      </Button>
      {open === 'own' && <OwnWords one={one} onClose={close} />}
      {open === 'decline' && <Decline one={one} onClose={close} />}
    </div>
  );
}

function TakeBack({ one: { proposalId } }: { one: Proposal }) {
  const withdraw = useChange(plans.withdraw, { refusal: 'toast' });
  return (
    <Button
      tone="quiet"
      size="small"
      className="justify-self-start"
      busy={withdraw.isPending}
      onClick={() => withdraw.mutate({ proposalId })}
    >
      Take it back
    </Button>
  );
}

type DialogProps = { one: Proposal; onClose: () => void };

function OwnWords({ one, onClose }: DialogProps) {
  const [what, setWhat] = useState(one.what);
  const [byOn, setByOn] = useState(one.byOn);
  const [said, setSaid] = useState('');
  const accept = useChange(plans.accept, { onDone: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate({ proposalId: one.proposalId, what: what.trim(), byOn, said: said.trim() });
  };
  return (
    <Dialog open onClose={onClose} title="In your own words">
      <form onSubmit={submit} className="grid gap-5">
        <TextInput
          label="What"
          maxLength={300}
          value={what}
          onChange={(event) => setWhat(event.target.value)}
        />
        <DateInput label="By" value={byOn} onChange={(event) => setByOn(event.target.value)} />
        <Word name={one.from.name} value={said} onChange={setSaid} />
        {accept.error && <ErrorState error={accept.error} />}
        <Actions>
          <Button
            type="submit"
            tone="next"
            disabled={!what.trim() || !byOn}
            busy={accept.isPending}
          >
            Take it into your plan
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

function Decline({ one, onClose }: DialogProps) {
  const [said, setSaid] = useState('');
  const decline = useChange(plans.decline, { onDone: onClose });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decline.mutate({ proposalId: one.proposalId, said: said.trim() });
  };
  return (
    <Dialog open onClose={onClose} title="Decline it">
      <form onSubmit={submit} className="grid gap-5">
        <p className="text-ink-soft">It is your plan. {one.from.name} reads that you declined.</p>
        <Word name={one.from.name} value={said} onChange={setSaid} />
        {decline.error && <ErrorState error={decline.error} />}
        <Actions>
          <Button type="submit" tone="next" busy={decline.isPending}>
            Decline it
          </Button>
          <Button tone="quiet" onClick={onClose}>
            Not yet
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

type WordProps = { name: string; value: string; onChange: (said: string) => void };

const Word = ({ name, value, onChange }: WordProps) => (
  <TextArea
    label={`A word for ${name}, if you like`}
    rows={2}
    maxLength={1000}
    value={value}
    onChange={(event) => onChange(event.target.value)}
  />
);
