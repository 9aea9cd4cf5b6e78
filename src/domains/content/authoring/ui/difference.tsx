import { Card } from '../../../../web/design/card.tsx';
import type { Body, Difference, ItemType } from './calls.ts';
import { placeName } from './places.ts';

type Props = { one: Difference; type: ItemType; body: Body };

const kindWords: Record<Difference['kind'], string> = {
  added: 'new',
  removed: 'removed',
  changed: 'changed',
};

/** One place with what came and what went; said in words for those who listen. */
export function DifferenceView({ one, type, body }: Props) {
  return (
    <Card as="li" className="grid gap-2">
      <h3 className="font-sans text-base font-semibold">
        {placeName(one.path, type, body)}{' '}
        <span className="font-normal text-ink-faint">{kindWords[one.kind]}</span>
      </h3>
      <p className="break-words whitespace-pre-wrap">
        {shortened(one.parts).map(({ as, text, key }) => (
          <Part key={key} as={as} text={text} />
        ))}
      </p>
    </Card>
  );
}

type Piece = Difference['parts'][number];

function Part({ as, text }: Piece) {
  if (as === 'same') return text;
  const Element = as === 'added' ? 'ins' : 'del';
  const look =
    as === 'added' ? 'bg-kelp-soft text-kelp-ink no-underline' : 'bg-amber-soft text-amber-ink';
  return (
    <Element className={`rounded-sm px-0.5 ${look}`}>
      <span className="sr-only">{as === 'added' ? ' added: ' : ' removed: '}</span>
      {text}
      <span className="sr-only"> end </span>
    </Element>
  );
}

const around = 120;

/** Long stretches in which nothing changed are cut, so that the changes stand together. */
const shortened = (parts: readonly Piece[]): (Piece & { key: string })[] =>
  parts.map(({ as, text }, at) => ({
    as,
    key: `${at} ${as}`,
    text:
      as === 'same' && text.length > 3 * around ? cut(text, at > 0, at < parts.length - 1) : text,
  }));

const cut = (text: string, isAfter: boolean, isBefore: boolean): string =>
  `${isAfter ? text.slice(0, around) : ''} … ${isBefore ? text.slice(-around) : ''}`;
