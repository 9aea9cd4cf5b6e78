import { Button } from '../../../../web/design/button.tsx';
import { Icon } from '../../../../web/design/icon.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { Link } from '../../../../web/router.tsx';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useChange, useRead } from '../../../../web/use.ts';
import type { Choice } from '../contract-shapes.ts';
import { decks } from './calls.ts';
import { useDraw } from './draw.ts';

type Props = RoomTold & { onDone(): void };

/** Where the next question comes from. */
export function DeckMenu({ meetingId, onDone }: Props) {
  const read = useRead(decks.choices, { meetingId }, { hears: ['authoring', 'scheduling'] });
  const { data: table } = useRead(decks.table, { meetingId });
  const draw = useDraw(meetingId, onDone);
  return (
    <Ready read={read}>
      {({ decks: list, surprise }) => {
        const chosen = list.find(({ deckId }) => deckId === table?.chosen?.deckId);
        const others = list.filter((one) => one !== chosen);
        return (
          <div className="grid gap-4">
            <ul className="grid gap-1.5">
              {chosen && (
                <Line strong title={chosen.title} said="chosen" onPick={() => draw(chosen)} />
              )}
              {surprise > 0 && (
                <Line
                  strong={!chosen}
                  title="Surprise us"
                  said={`${surprise} left`}
                  onPick={() => draw({ deckId: null, left: surprise })}
                />
              )}
            </ul>
            <ul className="grid gap-x-2 sm:grid-cols-2" aria-label="Decks">
              {others.map((one) => (
                <Line
                  key={one.deckId}
                  title={one.title}
                  said={leftWords(one)}
                  onPick={() => draw(one)}
                />
              ))}
            </ul>
            <Foot />
          </div>
        );
      }}
    </Ready>
  );
}

const leftWords = ({ left, questions }: Choice): string => {
  if (questions === 0) return 'empty';
  return left === 0 ? 'you had them all' : `${left} left`;
};

type LineProps = { title: string; said: string; strong?: boolean; onPick(): void };

const Line = ({ title, said, strong = false, onPick }: LineProps) => (
  <li>
    <button
      type="button"
      onClick={onPick}
      className={`flex min-h-11 w-full items-baseline justify-between gap-3 rounded-md px-3 py-2 text-start ${strong ? 'bg-sea-soft text-sea-ink hover:bg-pebble' : 'hover:bg-pebble'}`}
    >
      <span className={strong ? 'font-serif text-lg' : ''}>{title}</span>
      <span className="shrink-0 text-xs text-ink-faint">{said}</span>
    </button>
  </li>
);

const Foot = () => (
  <p className="flex items-start gap-2 text-sm text-ink-faint">
    <Icon name="pair" className="mt-0.5" />
    <span>
      You both see it at once. Nothing comes twice within a year, and you may pass on any of them.{' '}
      <Link href="/decks" className="text-sea-ink hover:underline">
        Read the decks
      </Link>
    </span>
  </p>
);

/** The engineer's choice, before or at the beginning. */
export function ChooseDeck({ meetingId, onDone }: Props) {
  const read = useRead(decks.choices, { meetingId });
  const { data: table } = useRead(decks.table, { meetingId });
  const choose = useChange(decks.choose, { offline: 'refuse', refusal: 'toast', onDone });
  const pick = (deckId: string | null) => choose.mutate({ meetingId, deckId });
  return (
    <Ready read={read}>
      {({ decks: list }) => (
        <div className="grid gap-4">
          <ul className="grid gap-x-2 sm:grid-cols-2" aria-label="Decks">
            {list.map((one) => (
              <Line
                key={one.deckId}
                strong={one.deckId === table?.chosen?.deckId}
                title={one.title}
                said={leftWords(one)}
                onPick={() => pick(one.deckId)}
              />
            ))}
          </ul>
          <p className="text-sm text-ink-faint">
            The other one sees which deck you choose, and can read it.
          </p>
          {table?.chosen && (
            <Button
              size="small"
              tone="quiet"
              className="justify-self-start"
              onClick={() => pick(null)}
            >
              None of them
            </Button>
          )}
        </div>
      )}
    </Ready>
  );
}
