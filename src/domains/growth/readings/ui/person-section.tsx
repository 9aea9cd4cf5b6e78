import { Card, Section } from '../../../../web/design/card.tsx';
import { Link, to } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { readingOf } from '../rules-confidence.ts';
import { readings } from './calls.ts';
import { RoundLine } from './round-line.tsx';
import { dayAt, firstName, skillsOf } from './words.ts';

const hears = ['sharing', 'meetings'] as const;

/** On somebody's page: the last opened round, and how confident they say they feel. */
export function PersonReadings({ personId }: { personId: string }) {
  const { person } = useViewer();
  const isMe = personId === person.personId;
  const { data } = useRead(readings.ofPerson, { personId }, { hears });
  const confidence = useRead(readings.confidence, { personId }, { hears });
  const [round] = data?.rounds ?? [];
  const paths = confidence.data?.paths.filter((one) => !one.endedAt && one.taps.length > 0) ?? [];
  if (!data || (!round && paths.length === 0 && !data.maySuggest)) return null;
  const href = isMe ? '/readings' : to('/people/:personId/readings', { personId });
  return (
    <Card>
      <Section
        title="Readings"
        action={
          <Link href={href} className="text-sm font-semibold text-sea-ink hover:underline">
            All of it
          </Link>
        }
      >
        {round && (
          <ul>
            <RoundLine href={`/readings/${round.roundId}`} title={skillsOf(round)} icon="eye">
              Opened on {dayAt(round.openedAt ?? round.askedAt)}
            </RoundLine>
          </ul>
        )}
        {paths.slice(0, 2).map(({ pathId, name, taps }) => (
          <p key={pathId} className="text-sm text-ink-soft">
            {readingOf(
              name,
              taps.slice(-3).map(({ value }) => value),
            )}
          </p>
        ))}
        {!round && paths.length === 0 && (
          <p className="text-ink-soft">
            {firstName(data.name)} has opened no round of readings with you.
          </p>
        )}
      </Section>
    </Card>
  );
}
