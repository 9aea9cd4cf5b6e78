import { Suspense, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { Loading } from '../../../../web/design/states.tsx';
import { part } from '../../../../web/part.ts';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useRead } from '../../../../web/use.ts';
import { mayChoose } from '../rules.ts';
import { decks } from './calls.ts';

const DeckMenu = part(() => import('./deck-menu.tsx'), 'DeckMenu');
const ChooseDeck = part(() => import('./deck-menu.tsx'), 'ChooseDeck');
const QuestionCard = part(() => import('./question-card.tsx'), 'QuestionCard');

/** The button in the bar, and the decks behind it. */
export function QuestionTool(told: RoomTold) {
  const [open, setOpen] = useState(false);
  if (told.isOver) return null;
  const close = () => setOpen(false);
  return (
    <>
      <Button size="small" icon="question" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Question
      </Button>
      <Dialog open={open} onClose={close} title="Draw a question">
        <Suspense fallback={<Loading lines={6} />}>
          <DeckMenu {...told} onDone={close} />
        </Suspense>
      </Dialog>
    </>
  );
}

/** The question between the two, or whose deck waits for them. */
export function OnTable(told: RoomTold) {
  const { data } = useRead(decks.table, { meetingId: told.meetingId });
  if (!data || told.isOver) return null;
  if (data.question) {
    return (
      <Suspense fallback={<Loading />}>
        <QuestionCard key={data.question.drawId} told={told} question={data.question} />
      </Suspense>
    );
  }
  if (told.kind !== 'career') return null;
  return <Waiting told={told} chosen={data.chosen} />;
}

type WaitingProps = { told: RoomTold; chosen: { title: string } | null };

/** Before a career conversation: the engineer chooses its questions. */
function Waiting({ told, chosen }: WaitingProps) {
  const [open, setOpen] = useState(false);
  const mine = mayChoose(told);
  if (!mine && !chosen) return null;
  const close = () => setOpen(false);
  return (
    <Card className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
      <p className="max-w-prose text-ink-soft">
        {chosen ? (
          <Chosen title={chosen.title} mine={mine} />
        ) : (
          'This conversation is yours, and so are its questions. You may choose the deck they come from.'
        )}
      </p>
      {mine && (
        <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {chosen ? 'Choose another' : 'Choose a deck'}
        </Button>
      )}
      <Dialog open={open} onClose={close} title="Your questions for this conversation">
        <Suspense fallback={<Loading lines={6} />}>
          <ChooseDeck {...told} onDone={close} />
        </Suspense>
      </Dialog>
    </Card>
  );
}

const Chosen = ({ title, mine }: { title: string; mine: boolean }) => (
  <>
    {mine ? 'You chose' : 'Chosen for this conversation:'}{' '}
    <span className="font-serif text-lg text-ink">{title}</span>
    {mine && ' for this conversation. You both draw from it.'}
  </>
);
