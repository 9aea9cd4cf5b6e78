import { useState } from 'react';
import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { TextArea } from '../../../../web/design/field.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, ErrorState, Ready } from '../../../../web/design/states.tsx';
import { usePath } from '../../../../web/router.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import type { contract } from '../contract.ts';
import { readings } from './calls.ts';
import { PathView } from './path-view.tsx';
import { RoundLine } from './round-line.tsx';
import { dayAt, firstName, skillsOf } from './words.ts';

type OfPerson = OutputOf<(typeof contract)['operations']['ofPerson']>;

/** Somebody's readings, as far as they opened them with the viewer, and the confidence they show. */
export function PersonReadingsPage() {
  const { personId } = usePath('/people/:personId/readings');
  const hears = ['sharing', 'meetings'] as const;
  const read = useRead(readings.ofPerson, { personId }, { hears });
  const name = firstName(read.data?.name ?? '');
  return (
    <Page
      title={name ? `Readings: ${name}` : 'Readings'}
      lead={name && `What ${name} opened with you, and what they show you.`}
      actions={read.data?.maySuggest && <Suggest personId={personId} ofPerson={read.data} />}
    >
      <Ready read={read}>
        {({ rounds }) =>
          rounds.length === 0 ? (
            <EmptyState title="No round is open here">
              {name} decides on which skills, whom to ask, and with whom to open it.
            </EmptyState>
          ) : (
            <Card>
              <Section title="Opened rounds">
                <ul className="grid gap-1">
                  {rounds.map((one) => (
                    <RoundLine
                      key={one.roundId}
                      href={`/readings/${one.roundId}`}
                      title={skillsOf(one)}
                      icon="eye"
                    >
                      Opened on {dayAt(one.openedAt ?? one.askedAt)}
                    </RoundLine>
                  ))}
                </ul>
              </Section>
            </Card>
          )
        }
      </Ready>
      <ShownConfidence personId={personId} name={name} />
    </Page>
  );
}

function ShownConfidence({ personId, name }: { personId: string; name: string }) {
  const { data } = useRead(readings.confidence, { personId }, { hears: ['sharing', 'meetings'] });
  const paths = data?.paths.filter(({ endedAt, taps }) => !endedAt && taps.length > 0) ?? [];
  if (paths.length === 0) return null;
  return (
    <Card>
      <Section title={`How confident ${name} feels`} aside="in their own words">
        <p className="max-w-prose text-sm text-ink-soft">
          Shown to you by {name}. Where it falls, asking helps more than solving: what would make
          the next week easier?
        </p>
        <div className="grid gap-8 pt-2">
          {paths.map((path) => (
            <PathView key={path.pathId} path={path} isMine={false} />
          ))}
        </div>
      </Section>
    </Card>
  );
}

function Suggest({ personId, ofPerson }: { personId: string; ofPerson: OfPerson }) {
  const [opened, setOpened] = useState(false);
  const [why, setWhy] = useState('');
  const close = () => setOpened(false);
  const suggest = useChange(readings.suggest, { offline: 'refuse', onDone: close });
  const name = firstName(ofPerson.name);
  if (ofPerson.suggested) return <p className="text-sm text-ink-soft">You suggested a round.</p>;
  return (
    <>
      <Button onClick={() => setOpened(true)}>Suggest a round</Button>
      <Dialog open={opened} onClose={close} title={`Suggest a round to ${name}`}>
        <TextArea
          label="Why now?"
          hint={`${name} decides whether, on which skills, and whom to ask.`}
          maxLength={1000}
          value={why}
          onChange={({ target }) => setWhy(target.value)}
        />
        {suggest.error && <ErrorState error={suggest.error} />}
        <Actions>
          <Button
            tone="next"
            busy={suggest.isPending}
            onClick={() => suggest.mutate({ personId, why })}
          >
            Suggest it
          </Button>
          <Button tone="quiet" onClick={close}>
            Not now
          </Button>
        </Actions>
      </Dialog>
    </>
  );
}
