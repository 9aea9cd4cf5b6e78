import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { Bring } from './bring.tsx';
import { type Reader, useReader } from './reading.ts';
import { Result } from './result.tsx';
import { WhoIsWho } from './who-is-who.tsx';
import type { TalkMeeting } from './words.ts';

type Props = { meetingId: string; of: TalkMeeting };

/** From the transcript to what it shows, all of it in this browser. */
export function Transcript({ meetingId, of }: Props) {
  const reader = useReader();
  if (reader.reading.at === 'heard') {
    const { heard } = reader.reading;
    return <Result meetingId={meetingId} of={of} heard={heard} onForget={reader.forget} />;
  }
  return (
    <Card>
      <Section title="The transcript" aside="stays in this browser">
        <Step reader={reader} of={of} />
      </Section>
    </Card>
  );
}

function Step({ reader, of }: { reader: Reader; of: TalkMeeting }) {
  const { reading } = reader;
  if (reading.at === 'hearing') {
    return <Hearing done={reading.done} of={reading.of} onStop={reader.forget} />;
  }
  if (reading.at === 'read' && reading.transcript.turns.length > 0) {
    return <WhoIsWho transcript={reading.transcript} of={of} reader={reader} />;
  }
  return (
    <>
      {reading.at === 'failed' && (
        <ErrorState error={new Error('The reader stopped.')} onRetry={reader.forget} />
      )}
      {reading.at === 'read' && <Remarks list={reading.transcript.remarks} />}
      <Bring busy={reading.at === 'reading'} onText={reader.read} />
    </>
  );
}

/** What could not be read. */
export function Remarks({ list }: { list: readonly string[] }) {
  return (
    <ul role="status" className="grid gap-1 text-amber-ink empty:hidden">
      {list.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}

type HearingProps = { done: number; of: number; onStop(): void };

function Hearing({ done, of, onStop }: HearingProps) {
  return (
    <div className="grid justify-items-start gap-3">
      <label className="grid w-full max-w-md gap-1.5">
        <span>
          Reading turn {done} of {of}
        </span>
        <progress value={done} max={of} className="h-2 w-full accent-sea" />
      </label>
      <Button size="small" icon="close" onClick={onStop}>
        Stop and forget
      </Button>
    </div>
  );
}
