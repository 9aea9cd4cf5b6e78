import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card } from '../../../../web/design/card.tsx';
import { Day, dayOf } from '../../../../web/design/when.tsx';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useChange, useRead } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import type { Drawn } from '../contract-shapes.ts';
import { decks } from './calls.ts';
import { useDraw } from './draw.ts';
import { KeepAnswer } from './keep-answer.tsx';

type Props = { told: RoomTold; question: Drawn };

/** One question between two people: nothing else is said until somebody asks for more. */
export function QuestionCard({ told, question }: Props) {
  const { person } = useViewer();
  const [keeping, setKeeping] = useState(false);
  const { deck, locale, text, by, hadAt } = question;
  return (
    <Card className="grid gap-5">
      <section aria-label="The question" className="grid gap-5">
        <div className="grid gap-2" aria-live="polite">
          <p className="text-sm text-ink-faint">
            {deck} · {by === person.personId ? 'drawn by you' : 'drawn for you both'}
            {hadAt && (
              <>
                {' '}
                · you had it before, on <Day on={dayOf(hadAt)} />
              </>
            )}
          </p>
          <p lang={locale} className="max-w-[38rem] font-serif text-xl text-balance sm:text-2xl">
            {text}
          </p>
        </div>
        <Further question={question} />
        <Acts
          told={told}
          question={question}
          onKeep={() => setKeeping(!keeping)}
          keeping={keeping}
        />
        {keeping && <KeepAnswer told={told} question={question} onKept={() => setKeeping(false)} />}
      </section>
    </Card>
  );
}

/** Probes come one by one, since the next is only worth asking after an answer. */
function Further({ question: { probes, why, locale } }: { question: Drawn }) {
  const [shown, setShown] = useState(0);
  const [isWhy, setWhy] = useState(false);
  return (
    <div className="grid gap-3">
      <ul lang={locale} className="grid gap-2" aria-live="polite">
        {probes.slice(0, shown).map((probe) => (
          <li key={probe} className="border-s-2 border-sea ps-3 font-serif text-lg text-ink-soft">
            {probe}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-x-2">
        {shown < probes.length && (
          <Button size="small" tone="quiet" icon="plus" onClick={() => setShown(shown + 1)}>
            {shown === 0 ? 'Ask further' : 'And further'}
          </Button>
        )}
        {why && (
          <Button size="small" tone="quiet" aria-expanded={isWhy} onClick={() => setWhy(!isWhy)}>
            Why ask this?
          </Button>
        )}
      </div>
      {isWhy && (
        <p lang={locale} className="max-w-prose text-ink-soft">
          {why}
        </p>
      )}
    </div>
  );
}

type ActsProps = Props & { onKeep(): void; keeping: boolean };

function Acts({ told: { meetingId }, question: { deckId }, onKeep, keeping }: ActsProps) {
  const { data } = useRead(decks.choices, { meetingId });
  const left = data?.decks.find((one) => one.deckId === deckId)?.left ?? 1;
  const draw = useDraw(meetingId);
  const clear = useChange(decks.clearTable, { offline: 'refuse', refusal: 'toast' });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button size="small" icon="pencil" aria-expanded={keeping} onClick={onKeep}>
        Keep an answer
      </Button>
      <Button size="small" icon="again" onClick={() => draw({ deckId, left })}>
        Another one
      </Button>
      <Button
        size="small"
        tone="quiet"
        busy={clear.isPending}
        onClick={() => clear.mutate({ meetingId })}
      >
        Put it away
      </Button>
    </div>
  );
}
