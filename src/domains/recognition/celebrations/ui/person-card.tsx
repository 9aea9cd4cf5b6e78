import { ButtonLink } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Day, dayOf } from '../../../../web/design/when.tsx';
import { useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import { celebrations } from './calls.ts';
import { CardView } from './card-view.tsx';
import { celebrateHref } from './words.ts';

/** On somebody's page: how to celebrate them, as far as they show it. */
export function PersonCelebrations({ personId }: { personId: string }) {
  const isMe = useViewer().person.personId === personId;
  return isMe ? null : <Theirs personId={personId} />;
}

function Theirs({ personId }: { personId: string }) {
  const { data } = useRead(celebrations.ways, { personId }, { hears: ['sharing'] });
  const between = useRead(celebrations.between, { personId, limit: 1 }).data;
  if (!data) return null;
  const last = between?.celebrations[0];
  return (
    <Card>
      <Section
        title="How to celebrate"
        action={
          <ButtonLink size="small" icon="wave" href={celebrateHref(personId)}>
            Celebrate
          </ButtonLink>
        }
      >
        {data.card ? (
          <CardView card={data.card} most={3} />
        ) : (
          <p className="text-ink-soft">A private note or a word on their page is always fine.</p>
        )}
        {last?.deliveredAt && (
          <p className="text-sm text-ink-faint">
            {last.author.personId === personId ? 'They celebrated you' : 'You celebrated'} last on{' '}
            <Day on={dayOf(last.deliveredAt)} />: {last.forWhat}
          </p>
        )}
      </Section>
    </Card>
  );
}
