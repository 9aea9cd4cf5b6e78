import { Card, Section } from '../../../../web/design/card.tsx';
import { Day, dayOf } from '../../../../web/design/when.tsx';
import type { RoomTold } from '../../../../web/shell/slice.ts';
import { useRead } from '../../../../web/use.ts';
import type { HadOnce } from '../contract-shapes.ts';
import { decks } from './calls.ts';

/** The questions the two have had: those of this room, and the earlier ones folded away. */
export function HadList({ meetingId, pairId }: RoomTold) {
  const { data } = useRead(decks.had, { pairId });
  const here = data?.questions.filter((one) => one.meetingId === meetingId) ?? [];
  const earlier = data?.questions.filter((one) => one.meetingId !== meetingId) ?? [];
  if (here.length + earlier.length === 0) return null;
  return (
    <Card>
      <Section title="Questions you two had" aside={here.length > 0 ? 'in this room' : undefined}>
        <List list={here} />
        {earlier.length > 0 && (
          <details>
            <summary className="inline-flex min-h-9 list-none items-center text-sm font-semibold text-sea-ink hover:underline">
              Before that ({earlier.length})
            </summary>
            <List list={earlier} dated />
          </details>
        )}
      </Section>
    </Card>
  );
}

const List = ({ list, dated = false }: { list: readonly HadOnce[]; dated?: boolean }) => (
  <ul className="grid gap-2">
    {list.map(({ drawId, text, locale, drawnAt }) => (
      <li key={drawId} className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span lang={locale} className="font-serif">
          {text}
        </span>
        {dated && <Day on={dayOf(drawnAt)} className="text-sm text-ink-faint" />}
      </li>
    ))}
  </ul>
);
