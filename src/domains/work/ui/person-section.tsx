import { Card, Section } from '../../../web/design/card.tsx';
import { Day } from '../../../web/design/when.tsx';
import { Link, to } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { isPast } from '../rules.ts';
import { type WorkOfPerson, work } from './calls.ts';
import { KindTag } from './kinds.tsx';
import { firstName } from './words.ts';

/** On somebody's page, for them and for whoever leads them: what they work on now. */
export function PersonWork({ personId }: { personId: string }) {
  const { person, reports } = useViewer();
  const isMe = person.personId === personId;
  const leads = reports.some((one) => one.personId === personId);
  const { data } = useRead(
    work.person,
    { personId },
    { when: isMe || leads, hears: ['motivation', 'sharing'] },
  );
  if (!data || (isMe && data.assignments.length === 0)) return null;
  const href = to('/people/:personId/work', { personId });
  return (
    <Card>
      <Section
        title={isMe ? 'Your work' : `What ${firstName(data.person.name)} works on`}
        action={
          <Link href={href} className="text-sm font-semibold text-sea-ink hover:underline">
            All of it
          </Link>
        }
      >
        <Now of={data} />
        <Waiting of={data} />
      </Section>
    </Card>
  );
}

const most = 3;

function Now({ of: { assignments, today } }: { of: WorkOfPerson }) {
  const now = assignments
    .filter((one) => !isPast(one, today) && (one.begunOn !== null || one.fromOn <= today))
    .slice(0, most);
  if (now.length === 0) return <p className="text-ink-soft">Nothing is noted as under way.</p>;
  return (
    <ul className="grid gap-1.5">
      {now.map(({ assignmentId, title, kind }) => (
        <li key={assignmentId} className="flex items-baseline gap-2">
          <KindTag kind={kind} />
          <span className="min-w-0 break-words">{title}</span>
        </li>
      ))}
    </ul>
  );
}

function Waiting({ of: { sprinkle } }: { of: WorkOfPerson }) {
  if (!sprinkle?.isMissing) return null;
  return (
    <p className="text-sm text-amber-ink">
      {sprinkle.lastOn ? (
        <>
          Nothing exciting since <Day on={sprinkle.lastOn} />.
        </>
      ) : (
        'Nothing exciting is noted yet.'
      )}
    </p>
  );
}
