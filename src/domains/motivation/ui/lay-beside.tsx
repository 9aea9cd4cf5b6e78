import { useState } from 'react';
import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { Actions, Dialog } from '../../../web/design/dialog.tsx';
import { ErrorState, Ready } from '../../../web/design/states.tsx';
import { useChange, useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import type { Round } from '../contract-shapes.ts';
import { motivation } from './calls.ts';
import { SealedSide } from './sealed-side.tsx';
import { dayAt, firstName } from './words.ts';

type Props = { personId: string; name: string; sealed: Round | undefined };

/** For whoever is led or mentored: their guess about me, and my own order beside it. */
export function LayBeside({ personId, name: whole, sealed }: Props) {
  const { person } = useViewer();
  const [asking, setAsking] = useState(false);
  const name = firstName(whole);
  const mine = sealed?.laid.find((side) => side.personId === person.personId);
  const theirs = sealed?.laid.find((side) => side.personId === personId);
  return (
    <Card>
      <Section title={`${name}’s guess`}>
        {mine && sealed ? (
          <SealedSide round={sealed} laidAt={mine.laidAt} what="order">
            {name} knows that it lies here, and not what it says. With {name}’s guess both open.
          </SealedSide>
        ) : (
          <>
            <p className="max-w-prose text-ink-soft">
              {theirs
                ? `${name} sealed a guess of what moves you on ${dayAt(theirs.laidAt)}. Neither of you sees the other’s until both lie here. It is best opened when you sit together.`
                : `What does ${name} think moves you? Lay your own order face down, and ${name} can guess.`}
            </p>
            <Button
              tone={theirs ? 'next' : 'plain'}
              className="justify-self-start"
              onClick={() => setAsking(true)}
            >
              {theirs ? 'Open it together' : `Ask ${name} to guess`}
            </Button>
          </>
        )}
        {asking && (
          <AskDialog
            personId={personId}
            name={name}
            opens={theirs !== undefined}
            onClose={() => setAsking(false)}
          />
        )}
      </Section>
    </Card>
  );
}

type AskProps = { personId: string; name: string; opens: boolean; onClose: () => void };

/** Says what will be seen by whom before it is. */
function AskDialog({ personId, name, opens, onClose }: AskProps) {
  const read = useRead(motivation.mine, {});
  const lay = useChange(motivation.lay, { onDone: onClose });
  return (
    <Dialog open onClose={onClose} title={opens ? 'Open it together' : `Ask ${name} to guess`}>
      <Ready read={read}>
        {({ takings }) => {
          const newest = takings.at(-1);
          if (!newest) {
            return (
              <>
                <p>You have not sorted what moves you yet. It takes a few minutes.</p>
                <Actions>
                  <ButtonLink tone="next" href="/motivation">
                    Sort it first
                  </ButtonLink>
                </Actions>
              </>
            );
          }
          return (
            <>
              <p>
                You lay your order of {dayAt(newest.takenAt)} beside {name}’s guess.{' '}
                {opens ? 'At once' : `As soon as ${name} has guessed`}, {name} sees that order and
                you see the guess. It shows {name} this one order, and nothing you sort later.
              </p>
              {lay.error && <ErrorState error={lay.error} />}
              <Actions>
                <Button tone="next" busy={lay.isPending} onClick={() => lay.mutate({ personId })}>
                  {opens ? 'Open both' : 'Lay it face down'}
                </Button>
                <Button tone="quiet" onClick={onClose}>
                  Not now
                </Button>
              </Actions>
            </>
          );
        }}
      </Ready>
    </Dialog>
  );
}
