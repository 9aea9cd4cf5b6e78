import { Button } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { useChange, useRead } from '../../../web/use.ts';
import { useViewer } from '../../../web/viewer.ts';
import { acted, type Shown, usePresented, useSeen } from '../../content/presentation/ui/public.tsx';
import type { Drawn } from '../contract-shapes.ts';
import { learning } from './calls.ts';

type Props = { readonly meetingId: string };

/** Surprise us: one question on the table, which both see at once. */
export function RoomCard({ meetingId }: Props) {
  const [placement] = usePresented('room.surprise') ?? [];
  const { data } = useRead(learning.drawn, { meetingId });
  const deck = placement?.items[0];
  if (!data || (!deck && !data.question)) return null;
  return (
    <Card>
      <Section title="Surprise us" aside="a question for both of you">
        {data.question ? (
          <OnTable meetingId={meetingId} question={data.question} deck={deck} />
        ) : (
          <Invitation meetingId={meetingId} deck={deck} />
        )}
      </Section>
    </Card>
  );
}

function useDraw(deck: Shown | undefined) {
  return useChange(learning.draw, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => deck && acted(deck),
  });
}

function Invitation({ meetingId, deck }: Props & { deck: Shown | undefined }) {
  const card = useSeen<HTMLDivElement>(deck);
  const draw = useDraw(deck);
  return (
    <div ref={card} className="flex flex-wrap items-center justify-between gap-4">
      <p className="max-w-prose text-ink-soft">
        For when the agenda is done, or has become too familiar. Either of you draws; you both see
        the same question, and may pass on it without a reason.
      </p>
      <Button icon="question" busy={draw.isPending} onClick={() => draw.mutate({ meetingId })}>
        Draw a question
      </Button>
    </div>
  );
}

type TableProps = Props & { question: Drawn; deck: Shown | undefined };

function OnTable({ meetingId, question, deck }: TableProps) {
  const { person } = useViewer();
  const draw = useDraw(deck);
  const clear = useChange(learning.clearTable, { offline: 'refuse', refusal: 'toast' });
  const { text, probes, why, by } = question;
  return (
    <div className="grid gap-4" aria-live="polite">
      <p className="max-w-[36rem] font-serif text-xl text-balance">{text}</p>
      <details className="text-ink-soft">
        <summary className="inline-flex min-h-9 list-none items-center text-sm font-semibold text-sea-ink hover:underline">
          To ask further
        </summary>
        <ul className="mt-1 grid list-disc gap-1 pl-5">
          {probes.map((probe) => (
            <li key={probe}>{probe}</li>
          ))}
        </ul>
        {why && <p className="mt-3 max-w-prose text-sm text-ink-faint">{why}</p>}
      </details>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          size="small"
          icon="again"
          busy={draw.isPending}
          onClick={() => draw.mutate({ meetingId })}
        >
          Another one
        </Button>
        <Button size="small" tone="quiet" onClick={() => clear.mutate({ meetingId })}>
          Put it away
        </Button>
        <span className="text-sm text-ink-faint">
          {by === person.personId ? 'You drew this.' : 'Drawn for you both.'}
        </span>
      </div>
    </div>
  );
}
