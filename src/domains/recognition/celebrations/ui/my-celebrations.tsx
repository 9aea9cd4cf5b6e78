import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { dayOf, dayText } from '../../../../web/design/when.tsx';
import { Why } from '../../../../web/design/why.tsx';
import { useRead } from '../../../../web/use.ts';
import { WhoSees } from '../../../sharing/ui/public.tsx';
import type { Card as CelebrationCard } from '../contract-shapes.ts';
import { celebrations } from './calls.ts';
import { CardForm } from './card-form.tsx';
import { CardView } from './card-view.tsx';
import { Consents } from './consents.tsx';
import { Received } from './received.tsx';

/** Me: how I like to be celebrated, what I said yes to, and what was celebrated over the years. */
export function MyCelebrations() {
  const read = useRead(celebrations.mine, {});
  const [writing, setWriting] = useState(false);
  return (
    <Ready read={read}>
      {({ card, earlier, consents }) =>
        writing ? (
          <CardForm card={card} onDone={() => setWriting(false)} />
        ) : (
          <div className="grid gap-10">
            <MyCard card={card} earlier={earlier} onWrite={() => setWriting(true)} />
            {card && <Consents card={card} consents={consents} />}
            <Received />
          </div>
        )
      }
    </Ready>
  );
}

type MyCardProps = {
  card: CelebrationCard | null;
  earlier: readonly CelebrationCard[];
  onWrite: () => void;
};

function MyCard({ card, earlier, onWrite }: MyCardProps) {
  if (!card) {
    return (
      <EmptyState
        title="How do you like to be celebrated?"
        action={
          <Button tone="next" onClick={onWrite}>
            Write your card
          </Button>
        }
      >
        <p>Two minutes. It is yours, and you decide who sees it.</p>
        <Why evidence="E13" label="Why this is asked" />
      </EmptyState>
    );
  }
  return (
    <Section
      title="How I like to be celebrated"
      aside={`since ${dayText(dayOf(card.writtenAt))}`}
      action={
        <Button size="small" icon="pencil" onClick={onWrite}>
          Change
        </Button>
      }
    >
      <Card className="grid gap-5">
        <CardView card={card} />
        <WhoSees thing="celebrations.card" />
      </Card>
      {earlier.length > 0 && <Earlier cards={earlier} />}
    </Section>
  );
}

/** What one liked before; kept, and shown to nobody else. */
function Earlier({ cards }: { cards: readonly CelebrationCard[] }) {
  return (
    <details className="text-sm">
      <summary className="inline-flex min-h-9 items-center text-ink-soft underline decoration-line-strong underline-offset-4 hover:text-ink">
        What you wrote before
      </summary>
      <ul className="mt-2 grid gap-3">
        {cards.map((card) => (
          <li key={card.cardId} className="grid gap-2 rounded-lg bg-sunken p-4">
            <p className="font-semibold">Until {dayText(dayOf(card.replacedAt ?? ''))}</p>
            <CardView card={card} />
          </li>
        ))}
      </ul>
    </details>
  );
}
