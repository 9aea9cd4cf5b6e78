import { Section } from '../../../web/design/card.tsx';
import { Tag } from '../../../web/design/tag.tsx';
import { Link, to } from '../../../web/router.tsx';
import type { Round } from '../contract-shapes.ts';
import { dayAt } from './words.ts';

/** Guesses between oneself and others, each on the page of the two. */
export function Guesses({ rounds }: { rounds: readonly Round[] }) {
  if (rounds.length === 0) return null;
  return (
    <Section title="Guesses">
      <ul className="grid divide-y divide-line">
        {rounds.map((round) => (
          <li key={round.roundId}>
            <Link
              href={to('/people/:personId/motivation', { personId: round.other.personId })}
              className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 hover:underline"
            >
              <span>{sentenceOf(round)}</span>
              {round.openedAt ? (
                <Tag tone="done">opened on {dayAt(round.openedAt)}</Tag>
              ) : (
                <Tag tone="attention" icon="lock">
                  sealed
                </Tag>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

const sentenceOf = ({ managerId, other }: Round): string =>
  managerId === other.personId
    ? `${other.name} guesses what moves you`
    : `You guess what moves ${other.name}`;
