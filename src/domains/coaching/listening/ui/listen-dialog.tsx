import { useState } from 'react';
import type { OutputOf } from '../../../../platform/universal/contract.ts';
import { Button } from '../../../../web/design/button.tsx';
import { OneOf, Toggle } from '../../../../web/design/choice.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { Why } from '../../../../web/design/why.tsx';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { patch, useChange } from '../../../../web/use.ts';
import type { contract } from '../contract.ts';
import { listening } from './calls.ts';
import { Consent } from './consent.tsx';
import { noteAgreement } from './use-run.ts';
import { firstName } from './words.ts';

type Shown = OutputOf<(typeof contract)['operations']['room']>;
type Props = { told: RoomTold; shown: Shown; onClose: () => void };

/** Two ways to listen: keep silences together, and measure one's own talking once both agree. */
export function ListenDialog({ told, shown, onClose }: Props) {
  const { meetingId, side } = told;
  const name = firstName(shown.otherName);
  return (
    <Dialog open onClose={onClose} title="Listen">
      <Silences meetingId={meetingId} side={side} quiet={shown.quiet} name={name} />
      <div className="grid gap-4 border-t border-line pt-5">
        {shown.session ? (
          <p className="text-ink-soft">
            {shown.session.runsForMs === null
              ? 'One of you asked to listen together; the answer is in the room.'
              : 'You are listening together now.'}
          </p>
        ) : (
          <Together meetingId={meetingId} side={side} name={name} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

type SilencesProps = Pick<RoomTold, 'meetingId' | 'side'> & { quiet: Shown['quiet']; name: string };

function Silences({ meetingId, side, quiet, name }: SilencesProps) {
  const wish = useChange(listening.wishQuiet, {
    offline: 'refuse',
    refusal: 'toast',
    optimistic: ({ on }) => [
      patch(listening.room, { meetingId }, (now) => ({
        ...now,
        quiet: { ...now.quiet, mine: on },
      })),
    ],
  });
  const waits = quiet.mine && !quiet.theirs;
  const asks = !quiet.mine && quiet.theirs;
  return (
    <div className="grid gap-3">
      <Toggle
        label="Announce silences"
        hint="After a question both of you see a soft ring: take your time. No microphone is used. It takes both of you."
        checked={quiet.mine}
        onChange={({ target }) => wish.mutate({ meetingId, on: target.checked })}
      />
      <p className="text-sm text-ink-soft empty:hidden" aria-live="polite">
        {waits && `It begins when ${name} switches it on too.`}
        {asks && `${name} would like it.`}
        {quiet.mine && quiet.theirs && 'Draw a question or press “I asked”, and the ring is there.'}
      </p>
      {side === 'manager' && <Why evidence="E2" label="Why keep a silence?" />}
    </div>
  );
}

type TogetherProps = Pick<RoomTold, 'meetingId' | 'side'> & { name: string; onClose: () => void };

function Together({ meetingId, side, name, onClose }: TogetherProps) {
  const [devices, setDevices] = useState<'1' | '2'>('2');
  const [ribbon, setRibbon] = useState(true);
  const ask = useChange(listening.ask, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: ({ sessionId }) => {
      noteAgreement(sessionId);
      onClose();
    },
  });
  const count = devices === '2' ? 2 : 1;
  return (
    <>
      <h3 className="font-serif text-lg">Listen together, this one time</h3>
      <OneOf<'1' | '2'>
        legend="Where you are"
        options={[
          { value: '2', label: 'Each at a device' },
          { value: '1', label: 'One device between us' },
        ]}
        value={devices}
        onChange={setDevices}
      />
      {count === 1 && (
        <p className="text-sm text-ink-soft">One microphone hears silences only, not whose.</p>
      )}
      <Consent devices={count} manager={side === 'manager' ? null : name} />
      {count === 2 && (
        <Toggle
          label="See the ribbon afterwards"
          hint={`Who spoke when, for both of you, if ${name} wishes it too.`}
          checked={ribbon}
          onChange={({ target }) => setRibbon(target.checked)}
        />
      )}
      <Actions>
        <Button
          tone="next"
          busy={ask.isPending}
          onClick={() => ask.mutate({ meetingId, devices: count, ribbon: ribbon && count === 2 })}
        >
          Ask {name}
        </Button>
        <Button onClick={onClose}>Not now</Button>
      </Actions>
    </>
  );
}
