import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Ago, shortDay } from '../../../../web/design/when.tsx';
import { useDraft } from '../../../../web/draft.ts';
import { Link, to } from '../../../../web/router.tsx';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { MakeCommitment } from '../../../commitments/ui/public.tsx';
import { useRoomPeople } from '../../../meetings/ui/public.tsx';
import type { Goal } from '../contract-shapes.ts';
import { movedAt, quietDays, quietGoals, stateOf } from '../rules.ts';
import { type PlanRead, usePlan } from './calls.ts';
import { SmallPath } from './path-drawing.tsx';
import { WaitingProposals } from './proposals.tsx';
import { ProposeDialog } from './propose-dialog.tsx';

/** In a career conversation: the engineer's path, what rests, what came last, and what is proposed. */
export function PlanInRoom(told: RoomTold) {
  if (told.kind !== 'career') return null;
  return <InCareer {...told} />;
}

function InCareer(told: RoomTold) {
  const isMine = told.side === 'engineer';
  const { data: plan } = usePlan(isMine ? undefined : told.personId);
  if (!plan) return null;
  const href = isMine ? '/growth' : to('/people/:personId/growth', { personId: told.personId });
  return (
    <Card>
      <Section
        title="Growth plan"
        action={
          <Link href={href} className="text-sm font-semibold text-sea-ink hover:underline">
            All of it
          </Link>
        }
      >
        {plan.isShown ? (
          <Told plan={plan} told={told} isMine={isMine} />
        ) : (
          <p className="text-ink-soft">{plan.person.name} keeps their plan to themselves.</p>
        )}
        <WaitingProposals proposals={plan.proposals} goals={plan.goals} isMine={isMine} />
        {!isMine && !told.isOver && <ProposeHere plan={plan} />}
      </Section>
    </Card>
  );
}

type ToldProps = { plan: PlanRead; told: RoomTold; isMine: boolean };

function Told({ plan, told, isMine }: ToldProps) {
  const { goals } = plan;
  const quarterAgo = new Date(Date.now() - quietDays * 86_400_000).toISOString();
  const quiet = quietGoals(goals, quarterAgo);
  const last = goals
    .flatMap(({ evidence }) => evidence)
    // Two may look at one screen here: what is kept is not shown, even to its owner.
    .filter(({ keptAt }) => !keptAt)
    .toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
  const helped = goals.filter((goal) => goal.helper && stateOf(goal) === 'active');
  if (goals.length === 0) {
    return (
      <p className="text-ink-soft">
        {isMine ? 'You have no goals yet.' : 'No goals yet.'} A good thing to talk about.
      </p>
    );
  }
  return (
    <div className="grid items-start gap-x-8 gap-y-4 md:grid-cols-[22rem_1fr]">
      <SmallPath plan={plan} />
      <div className="grid gap-3">
        {quiet.map((goal) => (
          <p key={goal.goalId} className="break-words">
            “{goal.what}” last moved <Ago at={movedAt(goal)} />. Is it still the right one?
          </p>
        ))}
        {last && (
          <p className="break-words text-ink-soft">
            Latest evidence, {shortDay(last.happenedOn)}: {last.said}
          </p>
        )}
        {!told.isOver && helped.map((goal) => <Help key={goal.goalId} goal={goal} told={told} />)}
      </div>
    </div>
  );
}

/** Who helps becomes a commitment: somebody, something, a day. */
function Help({ goal, told }: { goal: Goal; told: RoomTold }) {
  const people = useRoomPeople(told.meetingId);
  const draft = `commitment.goal.${goal.goalId}`;
  const [, begin] = useDraft(draft);
  const [isOpen, setOpen] = useState(false);
  if (!people) return null;
  if (!isOpen) {
    const open = () => {
      begin(`Help with: ${goal.what}`);
      setOpen(true);
    };
    return (
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        {goal.helper?.name} helps with “{goal.what}”.
        <Button size="small" onClick={open}>
          Make it a commitment
        </Button>
      </p>
    );
  }
  const { pairId, meetingId } = told;
  return (
    <MakeCommitment {...{ pairId, meetingId, ...people, draft }} onMade={() => setOpen(false)} />
  );
}

function ProposeHere({ plan: { person } }: { plan: PlanRead }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" icon="plus" className="justify-self-start" onClick={() => setOpen(true)}>
        Propose a goal
      </Button>
      {isOpen && <ProposeDialog person={person} kind="goal" onClose={() => setOpen(false)} />}
    </>
  );
}
