import { Card, Section } from '../../../../web/design/card.tsx';
import { Day } from '../../../../web/design/when.tsx';
import { Link, to } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { org, useViewer } from '../../../../web/viewer.ts';
import type { Win } from '../contract-shapes.ts';
import { wins } from './calls.ts';
import { QuickLog } from './quick-log.tsx';

const latest = 3;

/** On somebody's page: the latest of their wins the viewer may see, and a line to add one. */
export function PersonWins({ personId }: { personId: string }) {
  const { person: me } = useViewer();
  const isMe = me.personId === personId;
  const read = useRead(wins.ofPerson, { personId, limit: latest + 1 }, { hears: ['sharing'] });
  const { data: found } = useRead(org.person, { personId }, { when: !isMe });
  const person = isMe ? me : found;
  if (!read.data || !person) return null;
  const list = read.data.wins.slice(0, latest);
  return (
    <Card>
      <Section
        title="Wins"
        action={
          list.length > 0 && (
            <Link
              href={isMe ? '/wins' : to('/people/:personId/wins', { personId })}
              className="text-sm font-semibold text-sea-ink hover:underline"
            >
              {read.data.wins.length > latest ? 'All of them' : 'More of each'}
            </Link>
          )
        }
      >
        <WinLines wins={list} />
        {isMe ? <QuickLog /> : <QuickLog about={{ personId, name: person.name }} />}
      </Section>
    </Card>
  );
}

/** A line for each: what, and when. */
export const WinLines = ({ wins: list }: { wins: readonly Win[] }) =>
  list.length > 0 && (
    <ul className="grid gap-1.5">
      {list.map(({ winId, title, day }) => (
        <li key={winId} className="flex items-baseline justify-between gap-4">
          <span className="min-w-0 break-words">{title}</span>
          <Day on={day} className="shrink-0 text-sm text-ink-faint" />
        </li>
      ))}
    </ul>
  );
