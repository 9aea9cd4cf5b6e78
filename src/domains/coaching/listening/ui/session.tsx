import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { Toggle } from '../../../../web/design/choice.tsx';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useChange } from '../../../../web/use.ts';
import type { Session } from '../contract-shapes.ts';
import { listening } from './calls.ts';
import { Consent } from './consent.tsx';
import { Running } from './running.tsx';
import { noteAgreement } from './use-run.ts';

type Props = { told: RoomTold; session: Session; me: string; name: string };

/** A listening: asked for, agreed to, running. */
export function SessionPart(props: Props) {
  const { session, me } = props;
  if (session.runsForMs !== null) return <Running {...props} />;
  return session.askedBy === me ? <AskedByMe {...props} /> : <AskedOfMe {...props} />;
}

function AskedByMe({ session: { sessionId }, name }: Props) {
  const erase = useChange(listening.erase, { offline: 'refuse', refusal: 'toast' });
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-surface px-5 py-4">
      <p role="status">
        You asked {name} to listen together. It begins when {name} agrees.
      </p>
      <Button size="small" busy={erase.isPending} onClick={() => erase.mutate({ sessionId })}>
        Take it back
      </Button>
    </div>
  );
}

function AskedOfMe({ told, session, name }: Props) {
  const { sessionId, devices } = session;
  const [ribbon, setRibbon] = useState(true);
  const erase = useChange(listening.erase, { offline: 'refuse', refusal: 'toast' });
  const agree = useChange(listening.agree, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => noteAgreement(sessionId),
  });
  return (
    <Card className="grid gap-4">
      <p role="status" className="font-serif text-lg">
        {name} asks to listen together, this one time.
      </p>
      <Consent devices={devices} manager={told.side === 'manager' ? null : name} />
      {session.ribbon && (
        <Toggle
          label="See the ribbon afterwards"
          hint={`Who spoke when, for both of you. ${name} wishes it.`}
          checked={ribbon}
          onChange={({ target }) => setRibbon(target.checked)}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          tone="next"
          busy={agree.isPending}
          onClick={() => agree.mutate({ sessionId, ribbon: ribbon && session.ribbon })}
        >
          {devices === 2 ? 'Agree and listen' : 'Agree'}
        </Button>
        <Button busy={erase.isPending} onClick={() => erase.mutate({ sessionId })}>
          No, thank you
        </Button>
      </div>
    </Card>
  );
}
