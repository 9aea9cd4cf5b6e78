import { type ReactNode, useState } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { Menu, type MenuItem } from '../../../../web/design/menu.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { Ago, Day, daysAway, shortDay } from '../../../../web/design/when.tsx';
import { useChange } from '../../../../web/use.ts';
import { SkillWords } from '../../ladders/ui/public.tsx';
import type { Dream, Goal } from '../contract-shapes.ts';
import { movedAt, quietDays, stateOf, stateWords } from '../rules.ts';
import { AddEvidence } from './add-evidence.tsx';
import { useBuildCase } from './build-case.ts';
import { plans } from './calls.ts';
import { EvidenceList } from './evidence.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import { AddMilestone, Milestones } from './milestones.tsx';
import { TurnDialog } from './turn-dialog.tsx';

type Props = {
  goal: Goal;
  /** The owner's, with whom it may be changed; somebody else reads. */
  mine?: { dreams: readonly Dream[] };
  /** What somebody who reads it may do instead. */
  children?: ReactNode;
};

/** One goal, whole: why, the stones on the way, and what speaks for it. */
export function GoalCard({ goal, mine, children }: Props) {
  const state = stateOf(goal);
  return (
    <Card as="article" className="grid scroll-mt-6 gap-4">
      <div id={`goal-${goal.goalId}`} className="flex items-start gap-3">
        <div className="grid min-w-0 flex-1 gap-1">
          <h3 className="font-serif text-lg break-words">{goal.what}</h3>
          {goal.why && <p className="break-words text-ink-soft">{goal.why}</p>}
          <Facts goal={goal} />
          {goal.skill && <InWords skill={goal.skill} />}
        </div>
        {mine && <Change goal={goal} dreams={mine.dreams} />}
      </div>
      <Turned goal={goal} />
      {state === 'active' ? (
        <OnTheWay goal={goal} isMine={mine !== undefined} />
      ) : (
        <Behind goal={goal} isMine={mine !== undefined} />
      )}
      {mine && state === 'active' && <Add goal={goal} />}
      {children}
    </Card>
  );
}

type PartProps = { goal: Goal; isMine: boolean };

const OnTheWay = (part: PartProps) => (
  <>
    {part.goal.milestones.length > 0 && <Milestones {...part} />}
    {part.goal.evidence.length > 0 && <EvidenceList {...part} />}
  </>
);

/** What was on the way to a goal that has turned, for whoever wants to look back. */
function Behind(part: PartProps) {
  const { milestones, evidence } = part.goal;
  if (milestones.length + evidence.length === 0) return null;
  return (
    <details>
      <summary className="text-sm text-ink-soft underline decoration-line-strong underline-offset-4 hover:text-ink">
        What was on the way
      </summary>
      <div className="mt-3 grid gap-4">
        <OnTheWay {...part} />
      </div>
    </details>
  );
}

function Facts({ goal }: { goal: Goal }) {
  const state = stateOf(goal);
  const late = state === 'active' && daysAway(goal.byOn) < 0;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-faint">
      {state !== 'active' && (
        <Tag tone={state === 'reached' ? 'done' : 'plain'}>{stateWords[state]}</Tag>
      )}
      {state === 'active' && (
        <span className={late ? 'text-amber-ink' : ''}>
          {late ? 'was for ' : 'by '}
          <Day on={goal.byOn} />
        </span>
      )}
      {goal.helper && <span>with {goal.helper.name}</span>}
      {goal.proposedBy && <span>proposed by {goal.proposedBy.name}</span>}
      {state === 'active' && isQuiet(goal) && (
        <span>
          last moved <Ago at={movedAt(goal)} />
        </span>
      )}
    </p>
  );
}

/** The skill it grows, and what that looks like, in the words of the ladder it was chosen from. */
const InWords = ({ skill: { versionId, key, name } }: { skill: NonNullable<Goal['skill']> }) => {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="text-sm" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="text-sea-ink underline decoration-line-strong underline-offset-4">
        grows {name}
      </summary>
      <div className="mt-3">{isOpen && <SkillWords versionId={versionId} skillKey={key} />}</div>
    </details>
  );
};

const isQuiet = (goal: Goal): boolean => daysAway(movedAt(goal).slice(0, 10)) < -quietDays;

function Turned({ goal }: { goal: Goal }) {
  const last = goal.turns.at(-1);
  if (!last?.learned || last.turned === 'reopened') return null;
  return (
    <blockquote className="border-s-2 border-kelp ps-4 break-words">
      {last.learned}
      <span className="block text-sm text-ink-faint">
        what was learned, {shortDay(last.at.slice(0, 10))}
      </span>
    </blockquote>
  );
}

function Add({ goal: { goalId, what } }: { goal: Goal }) {
  const [adding, setAdding] = useState<'milestone' | 'evidence'>();
  const close = () => setAdding(undefined);
  return (
    <>
      {adding === 'milestone' && <AddMilestone goalId={goalId} onDone={close} />}
      {adding === 'evidence' && <AddEvidence goalId={goalId} what={what} onClose={close} />}
      <div className="flex flex-wrap gap-2">
        <Button size="small" icon="plus" onClick={() => setAdding('milestone')}>
          Milestone
        </Button>
        <Button size="small" icon="plus" onClick={() => setAdding('evidence')}>
          Evidence
        </Button>
      </div>
    </>
  );
}

type Open = 'change' | 'reached' | 'missed' | 'let-go';

function Change({ goal, dreams }: { goal: Goal; dreams: readonly Dream[] }) {
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const turn = useChange(plans.turnGoal, { refusal: 'toast' });
  const remove = useChange(plans.removeGoal, { refusal: 'toast' });
  const build = useBuildCase();
  const { goalId } = goal;
  const isActive = stateOf(goal) === 'active';
  const turns: MenuItem[] = isActive
    ? [
        { label: 'Reached', icon: 'check', onSelect: () => setOpen('reached') },
        { label: 'Missed, and that is fine', icon: 'wave', onSelect: () => setOpen('missed') },
        { label: 'Let it go', icon: 'leave', onSelect: () => setOpen('let-go') },
      ]
    : [
        {
          label: 'Take it up again',
          icon: 'again',
          onSelect: () => turn.mutate({ goalId, turned: 'reopened', learned: '' }),
        },
      ];
  const items: MenuItem[] = [
    ...turns,
    { label: 'Change it', icon: 'pencil', onSelect: () => setOpen('change') },
    {
      label: 'Build a case from it',
      icon: 'up',
      onSelect: () => build.mutate({ kind: 'promotion', goalId }),
    },
    { label: 'Remove it', icon: 'trash', onSelect: () => remove.mutate({ goalId }) },
  ];
  return (
    <>
      <Menu trigger={<IconButton icon="more" label={`More for: ${goal.what}`} />} items={items} />
      {open === 'change' && <GoalDialog goal={goal} dreams={dreams} onClose={close} />}
      {open && open !== 'change' && <TurnDialog goal={goal} turned={open} onClose={close} />}
    </>
  );
}
