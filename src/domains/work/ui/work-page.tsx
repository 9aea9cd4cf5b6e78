import { useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { Day } from '../../../web/design/when.tsx';
import { useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { PersonLink } from '../../org/ui/public.tsx';
import { type Team, work } from './calls.ts';
import { TeamTime } from './experiments.tsx';
import { WorkFrame } from './frame.tsx';
import { KindLegend } from './kinds.tsx';
import { Lanes } from './lanes.tsx';
import { NewWorkDialog } from './new-work-dialog.tsx';
import { OwnWorkPage } from './person-work-page.tsx';

/** Work, as whoever leads sees it: everybody's lane; for everybody else, their own. */
export function WorkPage() {
  const { reports } = useViewer();
  return reports.length > 0 ? <TeamWork /> : <OwnWorkPage />;
}

function TeamWork() {
  const team = useRead(work.team, {}, { hears: ['motivation', 'sharing', 'org'] });
  const [adding, setAdding] = useState(false);
  return (
    <WorkFrame
      title="Work"
      here="team"
      lead="Who does what, and who might do the next thing. Only you see this page; each person sees their own."
      actions={
        <Button tone="next" icon="plus" onClick={() => setAdding(true)}>
          A piece of work
        </Button>
      }
    >
      <Ready read={team}>
        {(data) => (
          <>
            <Timeline team={data} />
            <div className="grid items-start gap-6 lg:grid-cols-2">
              <Sprinkle people={data.people} />
              <TeamTime />
            </div>
            {adding && <NewWorkDialog known={data.skills} onClose={() => setAdding(false)} />}
          </>
        )}
      </Ready>
    </WorkFrame>
  );
}

function Timeline({ team: { people, today } }: { team: Team }) {
  const nothing = people.every(({ assignments }) => assignments.length === 0);
  return (
    <Card className="grid gap-5">
      {nothing && (
        <EmptyState title="Nothing is noted yet">
          Note what somebody works on, and this becomes a picture of who carries what, who could
          learn what, and who waits for something exciting.
        </EmptyState>
      )}
      <Lanes people={people} today={today} />
      <KindLegend />
    </Card>
  );
}

/** Who had nothing exciting for a quarter: for whoever leads, and nobody else. */
function Sprinkle({ people }: { people: Team['people'] }) {
  const waiting = people.filter(({ sprinkle }) => sprinkle.isMissing);
  return (
    <Card>
      <Section title="Waiting for something exciting" aside={waiting.length || undefined}>
        {waiting.length === 0 ? (
          <p className="text-ink-soft">
            Everybody had something that stretches them, or that they want, within a quarter.
          </p>
        ) : (
          <ul className="grid gap-2">
            {waiting.map(({ personId, name, sprinkle }) => (
              <li key={personId}>
                <PersonLink personId={personId} name={name} />{' '}
                <span className="text-ink-soft">
                  {sprinkle.lastOn ? (
                    <>
                      last until <Day on={sprinkle.lastOn} />
                    </>
                  ) : (
                    'nothing noted yet'
                  )}
                </span>
              </li>
            ))}
          </ul>
        )}
        <p className="text-sm text-ink-faint">
          Exciting is what stretches somebody, or has to do with what they show you they want. A
          quarter is our practice, not a finding.
        </p>
      </Section>
    </Card>
  );
}
