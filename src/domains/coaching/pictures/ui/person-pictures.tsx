import { Card, Section } from '../../../../web/design/card.tsx';
import { useRead } from '../../../../web/use.ts';
import { pictures } from './calls.ts';
import { PastSessions } from './past.tsx';

/** On the thread of two: what they chose, and what one made of it. */
export function PersonPictures({ personId }: { personId: string }) {
  const { data } = useRead(pictures.withPerson, { personId });
  if (!data || data.sessions.length === 0) return null;
  return (
    <Card>
      <Section title="Pictures" aside="what you chose">
        <PastSessions sessions={data.sessions} />
      </Section>
    </Card>
  );
}
