import { Button } from '../../../../web/design/button.tsx';
import { useChange } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import type { Card, Session } from '../contract-shapes.ts';
import { pictures } from './calls.ts';
import { PictureView } from './picture-view.tsx';

type Props = { readonly session: Session; readonly them: string | null };

/** Both choices side by side; one picture at a time lies in the middle with its question. */
export function OpenPictures({ session, them }: Props) {
  const { person } = useViewer();
  const of = (isMine: boolean) =>
    session.choices
      .filter(({ personId }) => (personId === person.personId) === isMine)
      .flatMap(({ pictureIds }) => pictureIds ?? [])
      .flatMap((id) => session.cards.find(({ pictureId }) => pictureId === id) ?? []);
  const asked = session.cards.find(({ pictureId }) => pictureId === session.asked?.pictureId);
  return (
    <div className="grid gap-6">
      {asked && session.asked && (
        <Asked session={session} card={asked} probe={session.asked.probe} />
      )}
      <div className="flex flex-wrap gap-x-10 gap-y-6">
        <Row session={session} whose="You chose" cards={of(true)} />
        {them && <Row session={session} whose={`${them} chose`} cards={of(false)} />}
      </div>
      {!asked && (
        <p className="text-ink-soft">Take a picture up, and its questions come one by one.</p>
      )}
    </div>
  );
}

function useAsk(session: Session) {
  const ask = useChange(pictures.ask, { offline: 'refuse', refusal: 'toast' });
  return (pictureId: string, probe: number) =>
    ask.mutate({ sessionId: session.sessionId, pictureId, probe });
}

type AskedProps = { session: Session; card: Card; probe: number };

function Asked({ session, card, probe }: AskedProps) {
  const ask = useAsk(session);
  const last = card.probes.length - 1;
  return (
    <div className="grid items-center gap-x-8 gap-y-5 md:grid-cols-2">
      <PictureView picture={card} />
      <div className="grid gap-5">
        <p aria-live="polite" className="font-serif text-2xl text-balance">
          {card.probes[probe]}
        </p>
        {!session.putAwayAt && (
          <div className="flex flex-wrap items-center gap-2">
            <Button disabled={probe >= last} onClick={() => ask(card.pictureId, probe + 1)}>
              Next question
            </Button>
            <Button
              tone="quiet"
              disabled={probe === 0}
              onClick={() => ask(card.pictureId, probe - 1)}
            >
              Back
            </Button>
            <span className="text-sm text-ink-faint">
              {probe + 1} of {card.probes.length}
            </span>
          </div>
        )}
      </div>
    </div>
  );
}

type RowProps = { session: Session; whose: string; cards: readonly Card[] };

function Row({ session, whose, cards }: RowProps) {
  const ask = useAsk(session);
  if (cards.length === 0) return null;
  return (
    <section aria-label={whose} className="grid content-start gap-3">
      <h3 className="font-sans text-sm font-semibold text-ink-soft">{whose}</h3>
      <ul className="flex flex-wrap gap-3">
        {cards.map((card) => (
          <li key={card.pictureId} className="w-40 sm:w-52">
            <button
              type="button"
              aria-pressed={session.asked?.pictureId === card.pictureId}
              disabled={!!session.putAwayAt}
              onClick={() => ask(card.pictureId, 0)}
              className="block w-full rounded-lg outline-offset-4 aria-pressed:ring-4 aria-pressed:ring-sea"
            >
              <PictureView picture={card} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
