import { useState } from 'react';
import { Avatar } from '../../../../web/design/avatar.tsx';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { Link, to, usePath } from '../../../../web/router.tsx';
import type { Goal, Proposal } from '../contract-shapes.ts';
import { isWaiting, stateOf } from '../rules.ts';
import { type PlanRead, usePlan } from './calls.ts';
import { Dreams } from './dreams.tsx';
import { GoalCard } from './goal-card.tsx';
import { useGoalInSight } from './growth-page.tsx';
import { GrowthPath } from './path-drawing.tsx';
import { WaitingProposals } from './proposals.tsx';
import { ProposeDialog } from './propose-dialog.tsx';

/** Somebody's plan as far as they show it, and what one proposed for it. */
export function TheirGrowthPage() {
  const { personId } = usePath('/people/:personId/growth');
  const read = usePlan(personId);
  const name = read.data?.person.name;
  return (
    <Page
      title="Growth plan"
      before={name && <Avatar name={name} size="large" className="max-sm:hidden" />}
      lead={
        name && (
          <>
            <Link href={to('/people/:personId', { personId })} className="hover:underline">
              {name}
            </Link>
            . You may propose, they decide.
          </>
        )
      }
      actions={read.data?.mayPropose && <Propose plan={read.data} />}
      wide
    >
      <Ready read={read}>{(plan) => <Theirs plan={plan} />}</Ready>
    </Page>
  );
}

function Propose({ plan: { person } }: { plan: PlanRead }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button tone="next" icon="plus" onClick={() => setOpen(true)}>
        Propose a goal
      </Button>
      {isOpen && <ProposeDialog person={person} kind="goal" onClose={() => setOpen(false)} />}
    </>
  );
}

function Theirs({ plan }: { plan: PlanRead }) {
  useGoalInSight();
  const { dreams, goals, proposals, isShown, person } = plan;
  const first = person.name.split(/\s+/)[0];
  return (
    <>
      <WaitingProposals proposals={proposals} goals={goals} isMine={false} />
      {isShown ? (
        <>
          <Card>
            <GrowthPath plan={plan} />
          </Card>
          {dreams.length > 0 && (
            <Card>
              <Dreams dreams={dreams} isMine={false} />
            </Card>
          )}
          <Section title="Goals" aside={goals.length}>
            {[...goals].sort(activeFirst).map((goal) => (
              <GoalCard key={goal.goalId} goal={goal}>
                {plan.mayPropose && stateOf(goal) === 'active' && (
                  <ProposeFor goal={goal} person={person} />
                )}
              </GoalCard>
            ))}
          </Section>
        </>
      ) : (
        <EmptyState title={`${first} does not show you their plan`}>
          It is theirs to show, and may never be. You can still propose a goal, and ask in your next
          career conversation.
        </EmptyState>
      )}
      <Answered proposals={proposals} />
    </>
  );
}

const activeFirst = (a: Goal, b: Goal): number =>
  Number(stateOf(b) === 'active') - Number(stateOf(a) === 'active');

function ProposeFor({ goal, person }: { goal: Goal; person: PlanRead['person'] }) {
  const [kind, setKind] = useState<'milestone' | 'change'>();
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="small" onClick={() => setKind('milestone')}>
        Propose a milestone
      </Button>
      <Button tone="quiet" size="small" onClick={() => setKind('change')}>
        Propose a change
      </Button>
      {kind && (
        <ProposeDialog person={person} kind={kind} goal={goal} onClose={() => setKind(undefined)} />
      )}
    </div>
  );
}

const answers = {
  accepted: 'taken',
  changed: 'taken in other words',
  declined: 'declined',
} as const;

function Answered({ proposals }: { proposals: readonly Proposal[] }) {
  const answered = proposals.filter((one) => !isWaiting(one));
  if (answered.length === 0) return null;
  return (
    <Section title="What you proposed before" aside={answered.length}>
      <ul className="grid gap-2">
        {answered.toReversed().map(({ proposalId, what, answer }) => (
          <li key={proposalId} className="break-words">
            {what} <span className="text-ink-faint">{answer && answers[answer.as]}</span>
            {answer?.said && <span className="block text-ink-soft">“{answer.said}”</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
