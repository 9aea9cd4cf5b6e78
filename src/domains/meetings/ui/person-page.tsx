import { Avatar } from '../../../web/design/avatar.tsx';
import { Button } from '../../../web/design/button.tsx';
import { Card } from '../../../web/design/card.tsx';
import { Page } from '../../../web/design/page.tsx';
import { usePath } from '../../../web/router.tsx';
import { captureThought } from '../../../web/shell/overlay.ts';
import { Slot } from '../../../web/shell/slot.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { OpenCommitments } from '../../commitments/ui/public.tsx';
import { PersonActions, PersonFacts } from '../../org/ui/public.tsx';
import { Moments } from '../../story/ui/public.tsx';
import type { ThreadPair } from '../contract-shapes.ts';
import { meetings } from './calls.ts';
import { HandedOver } from './handed-over.tsx';
import { PageOf } from './page-of.tsx';
import type { Thread } from './person-data.ts';
import { OpenPoints } from './person-points.tsx';
import { PersonSide } from './person-side.tsx';
import { Rhythms } from './rhythms.tsx';
import { StorySoFar } from './story.tsx';
import { firstName } from './words.ts';

/** One person over months and years: what comes next, what is open, and the story so far. */
export function PersonPage() {
  const { personId } = usePath('/people/:personId');
  const thread = useRead(meetings.thread, { personId }, { hears: ['commitments', 'org'] });
  return (
    <PageOf read={thread} title="Person">
      {(data) => <PersonView key={personId} thread={data} />}
    </PageOf>
  );
}

/** The pair that is being met, or the one that was. */
const pairOf = ({ pairs }: Thread): ThreadPair | undefined =>
  pairs.find(({ open }) => open) ?? pairs[0];

function PersonView({ thread }: { thread: Thread }) {
  const { person, handedOver } = thread;
  const { person: viewer } = useViewer();
  const isMe = viewer.personId === person.personId;
  const pair = pairOf(thread);
  return (
    <Page
      title={person.name}
      before={<Avatar name={person.name} size="large" className="max-sm:hidden" />}
      lead={<PersonFacts personId={person.personId} />}
      actions={
        !isMe && (
          <>
            <Button icon="thought" onClick={() => captureThought(person.personId)}>
              Keep a thought
            </Button>
            <PersonActions personId={person.personId} />
          </>
        )
      }
      wide
    >
      {!isMe && <Rhythms thread={thread} />}
      {pair && (
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
          <div className="grid gap-6">
            <Card>
              <OpenPoints thread={thread} me={viewer} />
            </Card>
            <Card>
              {pair.open ? (
                <OpenCommitments pairId={pair.pairId} me={viewer} them={person} />
              ) : (
                <p className="text-ink-soft">
                  {firstName(person.name)} no longer reads here. This record is yours alone.
                </p>
              )}
            </Card>
          </div>
          <PersonSide thread={thread} me={viewer} />
        </div>
      )}
      <div className="gap-6 *:mb-6 *:break-inside-avoid empty:hidden lg:columns-2">
        <Slot name="person" quiet personId={person.personId} />
      </div>
      {handedOver.length > 0 && <HandedOver records={handedOver} name={person.name} />}
      {pair ? (
        <StorySoFar thread={thread} me={viewer} />
      ) : (
        <Moments personId={person.personId} title="The story so far" />
      )}
    </Page>
  );
}
