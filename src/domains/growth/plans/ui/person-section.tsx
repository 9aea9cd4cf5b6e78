import { Card, Section } from '../../../../web/design/card.tsx';
import { Link, to } from '../../../../web/router.tsx';
import { useViewer } from '../../../../web/viewer.ts';
import { isWaiting } from '../rules.ts';
import { type PlanRead, usePlan } from './calls.ts';
import { SmallPath } from './path-drawing.tsx';

/** On somebody's page: the path in small as far as they show it, and what is proposed. */
export function PersonPlan({ personId }: { personId: string }) {
  const { person } = useViewer();
  const isMe = personId === person.personId;
  const { data } = usePlan(isMe ? undefined : personId);
  if (!data || (!data.isShown && !data.mayPropose)) return null;
  const isEmpty = data.goals.length === 0 && data.dreams.length === 0;
  const href = isMe ? '/growth' : to('/people/:personId/growth', { personId });
  return (
    <Card>
      <Section
        title="Growth plan"
        action={
          <Link href={href} className="text-sm font-semibold text-sea-ink hover:underline">
            {isEmpty && !isMe ? 'Propose a goal' : 'All of it'}
          </Link>
        }
      >
        {isEmpty ? (
          <p className="text-ink-soft">{emptyWords(data, isMe)}</p>
        ) : (
          <SmallPath plan={data} />
        )}
        <Waiting plan={data} isMe={isMe} />
      </Section>
    </Card>
  );
}

function emptyWords({ isShown, person }: PlanRead, isMe: boolean): string {
  if (isMe) return 'Where would you like to be in two years? A line is enough to begin.';
  const first = person.name.split(/\s+/)[0];
  return isShown
    ? `${first} has not written a plan yet.`
    : `${first}’s plan is theirs alone until they show it.`;
}

function Waiting({ plan: { proposals }, isMe }: { plan: PlanRead; isMe: boolean }) {
  const waiting = proposals.filter(isWaiting);
  const [first] = waiting;
  if (!first) return null;
  return (
    <p className="text-ink-soft">
      {isMe
        ? `${first.from.name} proposed “${first.what}”.`
        : `You proposed “${first.what}”; it waits for an answer.`}
    </p>
  );
}
