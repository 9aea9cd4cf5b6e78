import { useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { Day } from '../../../web/design/when.tsx';
import { usePath } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { isPast } from '../rules.ts';
import { DaysAway } from './away.tsx';
import { type WorkOfPerson, work } from './calls.ts';
import { OwnTime } from './experiments.tsx';
import { WorkFrame } from './frame.tsx';
import { NewWorkDialog } from './new-work-dialog.tsx';
import { PieceList } from './piece-list.tsx';
import { WorkPromises } from './promises.tsx';
import { firstName, hoursText } from './words.ts';

/** The work of one person, for them and for whoever leads them. */
export function PersonWorkPage() {
  const { personId } = usePath('/people/:personId/work');
  return <WorkOf key={personId} personId={personId} />;
}

export function OwnWorkPage() {
  return <WorkOf personId={useViewer().person.personId} />;
}

function WorkOf({ personId }: { personId: string }) {
  const { person } = useViewer();
  const isMe = person.personId === personId;
  const read = useRead(
    work.person,
    { personId },
    { hears: ['commitments', 'motivation', 'sharing', 'org'] },
  );
  const [adding, setAdding] = useState(false);
  const name = read.data?.person.name;
  const theirs = name ? `The work of ${firstName(name)}` : 'Work';
  return (
    <WorkFrame
      title={isMe ? 'Your work' : theirs}
      here={isMe ? 'own' : 'team'}
      lead={isMe ? 'You and whoever leads you see this page.' : undefined}
      actions={
        <Button tone="next" icon="plus" onClick={() => setAdding(true)}>
          A piece of work
        </Button>
      }
    >
      <Ready read={read}>
        {(data) => (
          <>
            <Parts of={data} isMe={isMe} />
            {adding && (
              <NewWorkDialog
                known={[...new Set(data.assignments.flatMap(({ skills }) => skills))]}
                person={{ personId, isMe }}
                onClose={() => setAdding(false)}
              />
            )}
          </>
        )}
      </Ready>
    </WorkFrame>
  );
}

function Parts({ of, isMe }: { of: WorkOfPerson; isMe: boolean }) {
  const { assignments, today, hoursNow, sprinkle } = of;
  const open = assignments.filter((one) => !isPast(one, today));
  const now = open.filter(({ begunOn, fromOn }) => begunOn !== null || fromOn <= today);
  const next = open.filter((one) => !now.includes(one));
  const past = assignments.filter((one) => isPast(one, today)).toReversed();
  const done = past.filter(({ rotaId }) => rotaId === null);
  const turns = past.length - done.length;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="grid gap-6">
        <Card>
          <Section
            title="Under way"
            aside={hoursNow > 0 ? `${hoursText(hoursNow)} a week` : undefined}
          >
            {now.length > 0 ? (
              <PieceList pieces={now} />
            ) : (
              <EmptyState title="Nothing is noted as under way">
                What is noted here helps find the right next thing.
              </EmptyState>
            )}
            {sprinkle?.isMissing && (
              <p className="text-amber-ink">
                {sprinkle.lastOn ? (
                  <>
                    The last exciting work ended <Day on={sprinkle.lastOn} />.
                  </>
                ) : (
                  'No exciting work is noted yet.'
                )}
              </p>
            )}
          </Section>
        </Card>
        {next.length > 0 && (
          <Card>
            <Section title="Next">
              <PieceList pieces={next} />
            </Section>
          </Card>
        )}
        {past.length > 0 && (
          <Card>
            <Section title="Done" aside={done.length}>
              <PieceList pieces={done} />
              {turns > 0 && (
                <p className="text-sm text-ink-faint">
                  Besides, {turns === 1 ? 'one turn' : `${turns} turns`} on a rota.
                </p>
              )}
            </Section>
          </Card>
        )}
      </div>
      <div className="grid gap-6">
        <OwnTime of={of} isMe={isMe} />
        <WorkPromises of={of} isMe={isMe} />
        <DaysAway of={of} isMe={isMe} />
      </div>
    </div>
  );
}
