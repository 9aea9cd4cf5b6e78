import { Tag } from '../../../../web/design/tag.tsx';
import type { Card } from '../contract-shapes.ts';
import { needsConsent, type Wish } from '../rules-ways.ts';
import { keyOf, wayText } from './words.ts';

type Props = {
  card: Card;
  /** Only the first so many ways; the whole card without it. */
  most?: number;
};

/** Somebody's card, as it reads: what they like in their order, and what they never want. */
export function CardView({ card, most = 40 }: Props) {
  const { liked, never, pleases, fromWhom, forWhat, anniversary } = card;
  return (
    <div className="grid gap-4">
      <Liked wishes={liked.slice(0, most)} />
      {never.length > 0 && (
        <p className="flex flex-wrap items-baseline gap-2">
          <span className="text-sm font-semibold">Never</span>
          {never.map((wish) => (
            <Tag key={keyOf(wish)}>{wayText(wish)}</Tag>
          ))}
        </p>
      )}
      <Line label="What pleases" text={pleases} />
      {most > liked.length && (
        <>
          <Line label="From whom" text={fromWhom} />
          <Line label="For what" text={forWhat} />
          {anniversary && <Line label="Anniversaries" text="The day I began may be celebrated." />}
        </>
      )}
    </div>
  );
}

function Liked({ wishes }: { wishes: readonly Wish[] }) {
  if (wishes.length === 0) return <p className="text-ink-soft">No way is named yet.</p>;
  return (
    <ol className="grid gap-1.5">
      {wishes.map((wish, at) => (
        <li key={keyOf(wish)} className="flex items-baseline gap-3">
          <span className="w-5 shrink-0 text-end font-serif text-lg text-kelp-ink">{at + 1}</span>
          <span className="min-w-0 break-words">
            {wayText(wish)}
            {needsConsent(wish.channel) && (
              <span className="text-sm text-ink-faint"> · in front of others</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

const Line = ({ label, text }: { label: string; text: string }) =>
  text === '' ? null : (
    <p className="break-words">
      <span className="text-sm font-semibold">{label}</span>
      <br />
      {text}
    </p>
  );
