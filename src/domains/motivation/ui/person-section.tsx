import type { ReactNode } from 'react';
import { Card, Section } from '../../../web/design/card.tsx';
import { Link, to } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import type { Round } from '../contract-shapes.ts';
import { lists } from '../rules-wants.ts';
import { motivation } from './calls.ts';
import { FirstThree } from './first-three.tsx';
import type { OfPerson } from './person-page.tsx';
import { dayAt, firstName } from './words.ts';

/** On somebody's page: what moves them most, a line of what they want, and what waits here. */
export function PersonMotivation({ personId }: { personId: string }) {
  const { person } = useViewer();
  const { data } = useRead(motivation.ofPerson, { personId }, { hears: ['sharing', 'meetings'] });
  if (!data) return null;
  const isMe = personId === person.personId;
  const waits = waitingWords(data, person.personId);
  if (!data.motivators && !data.wants && !waits) return null;
  const href = isMe ? '/motivation' : to('/people/:personId/motivation', { personId });
  return (
    <Card>
      <Section
        title={isMe ? 'What moves you' : `What moves ${firstName(data.name)}`}
        action={<More href={href}>All of it</More>}
      >
        {data.motivators && <FirstThree ranking={data.motivators.ranking} />}
        {data.wants && <WantsLine wants={data.wants} />}
        {waits && !isMe && <p className="text-ink-soft">{waits}</p>}
      </Section>
    </Card>
  );
}

const More = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} className="text-sm font-semibold text-sea-ink hover:underline">
    {children}
  </Link>
);

function WantsLine({ wants }: { wants: NonNullable<OfPerson['wants']> }) {
  const said = lists.flatMap(({ name, title }) => {
    const [line] = wants[name];
    return line ? [{ title, line }] : [];
  });
  return (
    <ul className="grid gap-1">
      {said.slice(0, 2).map(({ title, line }) => (
        <li key={title}>
          <span className="text-sm font-semibold text-ink-soft">{title}:</span> {line}
        </li>
      ))}
    </ul>
  );
}

/** What is there to do or to remember between the two; nothing, where they are no pair. */
function waitingWords(data: OfPerson, me: string): string | undefined {
  const { mayGuess, rounds } = data;
  const name = firstName(data.name);
  const [newest] = rounds;
  if (newest && !newest.openedAt) return sealedWords(newest, name, me);
  if (newest?.openedAt) return `You opened a guess together on ${dayAt(newest.openedAt)}.`;
  const isOpen = !mayGuess || data.motivators;
  return isOpen ? undefined : `What do you think moves ${name}? Guess, and open it together.`;
}

function sealedWords({ laid, managerId }: Round, name: string, me: string): string {
  const isMine = laid.some(({ personId }) => personId === me);
  const what = managerId === me ? 'guess' : 'order';
  if (isMine) return `Your ${what} lies sealed until ${name} lays theirs beside it.`;
  return managerId === me
    ? `${name} laid their own order face down. Your guess opens both.`
    : `${name} sealed a guess of what moves you. You can open it together.`;
}
