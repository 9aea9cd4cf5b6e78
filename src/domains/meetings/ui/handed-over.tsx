import { Section } from '../../../web/design/card.tsx';
import { dayOf, dayText } from '../../../web/design/when.tsx';
import { Link, to } from '../../../web/router.tsx';
import type { Meeting } from '../contract-shapes.ts';
import { firstName } from './words.ts';

type Props = { records: readonly Meeting[]; name: string };

/** Career conversations of an earlier time that this person chose to show me. */
export function HandedOver({ records, name }: Props) {
  return (
    <Section title={`Handed over by ${firstName(name)}`} aside={records.length}>
      <ul className="grid gap-1">
        {records.map(({ meetingId, startsAt }) => (
          <li key={meetingId}>
            <Link
              href={to('/one-to-ones/:meetingId/record', { meetingId })}
              className="font-semibold text-sea-ink hover:underline"
            >
              Career conversation of {dayText(dayOf(startsAt))}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
