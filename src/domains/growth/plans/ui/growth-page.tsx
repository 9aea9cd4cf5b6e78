import { useEffect, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { WhoSees } from '../../../sharing/ui/public.tsx';
import { SkillsMovedOn } from '../../ladders/ui/public.tsx';
import type { Dream, Goal } from '../contract-shapes.ts';
import { stateOf, thePlan } from '../rules.ts';
import { type PlanRead, usePlan } from './calls.ts';
import { Cases } from './cases.tsx';
import { Dreams } from './dreams.tsx';
import { GoalCard } from './goal-card.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import { GrowthPath } from './path-drawing.tsx';
import { WaitingProposals } from './proposals.tsx';

/** One's own plan: the path, what is proposed, dreams, goals and cases. */
export function GrowthPage() {
  const read = usePlan();
  const [isAdding, setAdding] = useState(false);
  return (
    <Page
      title="Growth plan"
      lead="Where you would like to be, and the steps there. Others propose, you decide."
      actions={
        <Button tone="next" icon="plus" onClick={() => setAdding(true)}>
          Add a goal
        </Button>
      }
      wide
    >
      <WhoSees thing={thePlan} label="Your growth plan" />
      <Ready read={read}>{(plan) => <Whole plan={plan} />}</Ready>
      {isAdding && read.data && (
        <GoalDialog dreams={read.data.dreams} onClose={() => setAdding(false)} />
      )}
    </Page>
  );
}

function Whole({ plan }: { plan: PlanRead }) {
  useGoalInSight();
  const { dreams, goals, changed, proposals } = plan;
  const isEmpty = goals.length === 0 && dreams.length === 0;
  return (
    <>
      <WaitingProposals proposals={proposals} goals={goals} isMine />
      {!isEmpty && (
        <Card>
          <GrowthPath plan={plan} />
        </Card>
      )}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid gap-6">
          <SkillsMovedOn changed={changed} kept="your goals keep the words they were chosen in" />
          <Goals goals={goals} dreams={dreams} />
        </div>
        <div className="grid gap-6">
          <Card>
            <Dreams dreams={dreams} isMine />
          </Card>
          <Card>
            <Cases />
          </Card>
        </div>
      </div>
    </>
  );
}

function Goals({ goals, dreams }: { goals: readonly Goal[]; dreams: readonly Dream[] }) {
  const active = goals.filter((goal) => stateOf(goal) === 'active');
  const behind = goals.filter((goal) => stateOf(goal) !== 'active');
  if (goals.length === 0) {
    return (
      <EmptyState title="No goals yet">
        Begin with a line about where you would like to be, or with one thing you want to be able to
        do. Nobody else sees it until you show it.
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-10">
      <Section title="Under way" aside={active.length}>
        {active.map((goal) => (
          <GoalCard key={goal.goalId} goal={goal} mine={{ dreams }} />
        ))}
        {active.length === 0 && <p className="text-ink-soft">Nothing at the moment.</p>}
      </Section>
      {behind.length > 0 && (
        <Section title="Behind you" aside={behind.length}>
          {behind.toReversed().map((goal) => (
            <GoalCard key={goal.goalId} goal={goal} mine={{ dreams }} />
          ))}
        </Section>
      )}
    </div>
  );
}

/** A link to one goal finds it once the plan is there. */
export function useGoalInSight(): void {
  useEffect(() => {
    if (location.hash.startsWith('#goal-')) {
      document.getElementById(location.hash.slice(1))?.scrollIntoView();
    }
  }, []);
}
