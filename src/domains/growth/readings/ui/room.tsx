import { Card, Section } from '../../../../web/design/card.tsx';
import { Link } from '../../../../web/router.tsx';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { comparedOf } from '../rules.ts';
import { apartOf } from '../rules-words.ts';
import { readings } from './calls.ts';
import { dayAt, listed } from './words.ts';

/** In a career conversation: the last round that lies open between the two, to talk about examples. */
export function RoomReadings({ kind, side, personId }: RoomTold) {
  const { person } = useViewer();
  const isMine = side === 'engineer';
  const about = isMine ? person.personId : personId;
  const isCareer = kind === 'career';
  const { data } = useRead(readings.ofPerson, { personId: about }, { when: isCareer });
  const [latest] = data?.rounds ?? [];
  const roundId = latest?.roundId ?? '';
  const { data: round } = useRead(readings.round, { roundId }, { when: latest !== undefined });
  const isBetweenUs = !isMine || round?.openedWith.some((one) => one.personId === personId);
  if (!isCareer || !latest || !round || !isBetweenUs) return null;
  const compared = comparedOf(round);
  const apart = compared.filter((one) => apartOf(one)).map(({ skill }) => skill.name);
  return (
    <Card>
      <Section
        title="Readings"
        aside={`opened on ${dayAt(latest.openedAt ?? latest.askedAt)}`}
        action={
          <Link
            href={`/readings/${roundId}`}
            className="text-sm font-semibold text-sea-ink hover:underline"
          >
            The dots and the examples
          </Link>
        }
      >
        <p className="max-w-prose text-ink-soft">
          {apart.length > 0
            ? `Worth an example from each side: ${listed(apart)}.`
            : `${listed(compared.map(({ skill }) => skill.name))}. Which example would you like to hear more about?`}
        </p>
      </Section>
    </Card>
  );
}
