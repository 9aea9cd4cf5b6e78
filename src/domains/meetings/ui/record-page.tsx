import { Card } from '../../../web/design/card.tsx';
import { Page } from '../../../web/design/page.tsx';
import { When } from '../../../web/design/when.tsx';
import { Link, to, usePath } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import { meetings } from './calls.ts';
import { PageOf } from './page-of.tsx';
import { StoryBody } from './story-item.tsx';

/** The record of a career conversation, as its engineer handed it over: to read, not to change. */
export function RecordPage() {
  const { meetingId } = usePath('/one-to-ones/:meetingId/record');
  const record = useRead(meetings.record, { meetingId });
  return (
    <PageOf read={record} title="Record">
      {({ people, item }) => (
        <Page
          title={`Career conversation of ${people.engineer.name}`}
          lead={
            <>
              with {people.manager.name}, <When at={item.startsAt} />
            </>
          }
        >
          <Card>
            <StoryBody item={item} nameOf={nameIn([people.engineer, people.manager])} whole />
          </Card>
          <p className="text-ink-soft">
            <Link
              href={to('/people/:personId', { personId: people.engineer.personId })}
              className="font-semibold text-sea-ink hover:underline"
            >
              {people.engineer.name}
            </Link>{' '}
            handed this record over. It stays theirs, and they can take it back.
          </p>
        </Page>
      )}
    </PageOf>
  );
}

type Named = { readonly personId: string; readonly name: string };

const nameIn =
  (people: readonly Named[]) =>
  (personId: string): string =>
    people.find((person) => person.personId === personId)?.name ?? 'Somebody';
