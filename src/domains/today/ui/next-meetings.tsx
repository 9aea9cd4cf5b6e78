import { Avatar } from '../../../web/design/avatar.tsx';
import { ButtonLink } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { When } from '../../../web/design/when.tsx';
import { Link, to } from '../../../web/router.tsx';
import type { Meeting } from '../contract.ts';

const roomOf = ({ meetingId }: Meeting): string => to('/one-to-ones/:meetingId', { meetingId });

/** The very next one large, with one tap into its room; the others as lines below. */
export function NextMeetings({ meetings }: { meetings: readonly Meeting[] }) {
  const [next, ...later] = meetings;
  if (!next) return null;
  return (
    <Section title="You meet next">
      <Card className="flex flex-wrap items-center gap-x-5 gap-y-4">
        <Avatar name={next.person.name} size="large" />
        <div className="min-w-48 flex-1">
          <p className="font-serif text-xl">{next.person.name}</p>
          <p className="text-ink-soft">
            <When at={next.startsAt} /> · {next.what}, {next.durationMinutes} minutes
          </p>
          <div className="mt-2">
            <Prepared meeting={next} />
          </div>
        </div>
        <ButtonLink tone="next" icon={next.prepared ? 'right' : 'pencil'} href={roomOf(next)}>
          {next.prepared ? 'Open the room' : 'Prepare'}
        </ButtonLink>
      </Card>
      {later.length > 0 && (
        <ul className="grid">
          {later.map((one) => (
            <Line key={one.meetingId} meeting={one} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Prepared({ meeting }: { meeting: Meeting }) {
  return meeting.prepared ? (
    <Tag tone="done" icon="check">
      Prepared
    </Tag>
  ) : (
    <Tag>Nothing brought yet</Tag>
  );
}

function Line({ meeting }: { meeting: Meeting }) {
  const { person, startsAt, what, prepared } = meeting;
  return (
    <li>
      <Link
        href={roomOf(meeting)}
        className="group flex min-h-14 items-center gap-4 rounded-lg px-2 py-2 no-underline hover:bg-surface sm:px-4"
      >
        <Avatar name={person.name} size="small" />
        <span className="min-w-0 flex-1">
          <span className="font-semibold">{person.name}</span>
          <span className="block text-sm text-ink-soft">
            <When at={startsAt} /> · {what}
          </span>
        </span>
        <span className="text-sm font-semibold text-sea-ink group-hover:underline">
          {prepared ? 'Open' : 'Prepare'}
        </span>
      </Link>
    </li>
  );
}
