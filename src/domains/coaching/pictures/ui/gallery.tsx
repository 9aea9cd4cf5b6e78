import { useState } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { Icon } from '../../../../web/design/icon.tsx';
import { useChange } from '../../../../web/use.ts';
import { useViewer } from '../../../../web/viewer.ts';
import type { Card, Session } from '../contract-shapes.ts';
import { browseSeconds, mostChosen } from '../rules.ts';
import { pictures } from './calls.ts';
import { useSecondsLeft } from './clock.ts';
import { PictureView } from './picture-view.tsx';

type Props = { readonly session: Session; readonly heardAt: number; readonly them: string | null };

/** A minute to look, in silence; then one to three are one's own. */
export function Gallery({ session, heardAt, them }: Props) {
  const { person } = useViewer();
  const mine = session.choices.find(({ personId }) => personId === person.personId);
  const [chosen, setChosen] = useState<readonly string[]>(mine?.pictureIds ?? []);
  const [closer, setCloser] = useState<Card>();
  const [again, setAgain] = useState(false);
  const isSealed = !!mine && !again;
  const toggle = (pictureId: string) =>
    setChosen((now) =>
      now.includes(pictureId)
        ? now.filter((one) => one !== pictureId)
        : [...now, pictureId].slice(-mostChosen),
    );
  return (
    <div className="grid gap-5">
      <Silence session={session} heardAt={heardAt} isSealed={isSealed} them={them} />
      <ul
        aria-label="Pictures"
        className="grid grid-cols-2 gap-3 sm:grid-cols-3 sm:gap-4 xl:grid-cols-4"
      >
        {session.cards.map((card) => (
          <Choice
            key={card.pictureId}
            card={card}
            isChosen={chosen.includes(card.pictureId)}
            isSealed={isSealed}
            onToggle={() => toggle(card.pictureId)}
            onLook={() => setCloser(card)}
          />
        ))}
      </ul>
      <Seal
        session={session}
        chosen={chosen}
        isSealed={isSealed}
        onSealed={() => setAgain(false)}
        onAgain={() => setAgain(true)}
      />
      {closer && (
        <Dialog open wide bare title="One picture" onClose={() => setCloser(undefined)}>
          <button
            type="button"
            aria-label="Back to all pictures"
            className="block w-full"
            onClick={() => setCloser(undefined)}
          >
            <PictureView picture={closer} className="rounded-none" />
          </button>
        </Dialog>
      )}
    </div>
  );
}

type ChoiceProps = {
  card: Card;
  isChosen: boolean;
  isSealed: boolean;
  onToggle: () => void;
  onLook: () => void;
};

function Choice({ card, isChosen, isSealed, onToggle, onLook }: ChoiceProps) {
  const faded = isSealed && !isChosen ? 'opacity-40' : '';
  return (
    <li className={`relative transition-opacity ${faded}`}>
      <button
        type="button"
        aria-pressed={isChosen}
        disabled={isSealed}
        onClick={onToggle}
        className="block w-full rounded-lg outline-offset-4 aria-pressed:ring-4 aria-pressed:ring-coral"
      >
        <PictureView picture={card} />
      </button>
      {isChosen && (
        <span className="pointer-events-none absolute start-2 top-2 grid size-8 place-items-center rounded-full bg-coral text-on-coral">
          <Icon name="check" />
        </span>
      )}
      <IconButton
        icon="search"
        label="Look closer"
        onClick={onLook}
        className="absolute end-1.5 bottom-1.5 size-9 bg-raised/85"
      />
    </li>
  );
}

type SilenceProps = Props & { isSealed: boolean };

/** One clock for both. It runs out without a sound, and nothing is taken away when it does. */
function Silence({ session, heardAt, isSealed, them }: SilenceProps) {
  const left = useSecondsLeft(session.browseUntil, session.now, heardAt);
  const words = silenceWords(left, isSealed, them);
  return (
    <div className="grid gap-2">
      <p className="text-ink-soft" aria-live="polite">
        {words}
      </p>
      {session.browseUntil && (
        <div
          role="timer"
          aria-label={`${left} seconds of silence left`}
          className="h-1.5 overflow-hidden rounded-full bg-pebble"
        >
          <div
            className="h-full rounded-full bg-sea transition-[width] duration-300 ease-linear"
            style={{ width: `${(left / browseSeconds) * 100}%` }}
          />
        </div>
      )}
    </div>
  );
}

function silenceWords(left: number, isSealed: boolean, them: string | null): string {
  if (isSealed && them)
    return `Yours are chosen. ${them} is still looking; both open at the same moment.`;
  const choose = 'Choose one, two or three that have to do with it.';
  return left > 0 ? `A minute in silence: just look. ${choose}` : choose;
}

type SealProps = {
  session: Session;
  chosen: readonly string[];
  isSealed: boolean;
  onSealed: () => void;
  onAgain: () => void;
};

function Seal({ session, chosen, isSealed, onSealed, onAgain }: SealProps) {
  const choose = useChange(pictures.choose, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: onSealed,
  });
  if (isSealed) {
    return (
      <Button size="small" tone="quiet" className="justify-self-start" onClick={onAgain}>
        Choose others
      </Button>
    );
  }
  const pictureIds = [...chosen];
  return (
    <div className="sticky bottom-3 flex max-md:bottom-20 flex-wrap items-center gap-4 justify-self-start rounded-full bg-raised p-2 pe-5 shadow-float">
      <Button
        tone="next"
        icon="check"
        disabled={chosen.length === 0}
        busy={choose.isPending}
        onClick={() => choose.mutate({ sessionId: session.sessionId, pictureIds })}
      >
        {chosen.length > 1 ? 'These are mine' : 'This is mine'}
      </Button>
      <span className="text-sm text-ink-soft">
        {chosen.length} of up to {mostChosen}
      </span>
    </div>
  );
}
