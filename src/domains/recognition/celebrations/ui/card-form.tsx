import { type FormEvent, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Card, Section } from '../../../../web/design/card.tsx';
import { Toggle } from '../../../../web/design/choice.tsx';
import { Actions } from '../../../../web/design/dialog.tsx';
import { TextArea, TextInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { useChange } from '../../../../web/use.ts';
import type { CardWords, Card as CelebrationCard } from '../contract-shapes.ts';
import { needsConsent } from '../rules-ways.ts';
import { celebrations } from './calls.ts';
import { LikedWays, NeverWays } from './card-ways.tsx';

type Props = { card: CelebrationCard | null; onDone: () => void };

const empty: CardWords = {
  liked: [],
  never: [],
  pleases: '',
  fromWhom: '',
  forWhat: '',
  anniversary: false,
};

/** The card as it is written: ways put in order, ways ruled out, and a few words. */
export function CardForm({ card, onDone }: Props) {
  const [words, setWords] = useState<CardWords>(card ?? empty);
  const keep = useChange(celebrations.keep, {
    onDone: () => {
      const before = words.liked.some(({ channel }) => needsConsent(channel));
      toast(before ? 'Kept. What is in front of others waits for your yes below.' : 'Kept.');
      onDone();
    },
  });
  const change = (part: Partial<CardWords>) => setWords({ ...words, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { liked, never, pleases, fromWhom, forWhat, anniversary } = words;
    keep.mutate({ liked, never, pleases, fromWhom, forWhat, anniversary });
  };
  return (
    <form onSubmit={submit} className="grid gap-8">
      <Section title="I like" aside="in this order; drag to change it">
        <Card>
          <LikedWays words={words} onChange={change} />
        </Card>
      </Section>
      <Section title="Never">
        <Card>
          <NeverWays words={words} onChange={change} />
        </Card>
      </Section>
      <InWords words={words} onChange={change} />
      {keep.error && <ErrorState error={keep.error} />}
      <Actions>
        <Button type="submit" tone="next" busy={keep.isPending}>
          Keep the card
        </Button>
        <Button tone="quiet" onClick={onDone}>
          Not now
        </Button>
      </Actions>
    </form>
  );
}

type InWordsProps = { words: CardWords; onChange: (part: Partial<CardWords>) => void };

function InWords({ words, onChange }: InWordsProps) {
  return (
    <Section title="In your words" aside="all of it may stay empty">
      <Card className="grid gap-5">
        <TextArea
          label="What pleases you"
          hint="Words, things, small gestures."
          rows={2}
          maxLength={1000}
          value={words.pleases}
          onChange={(event) => onChange({ pleases: event.target.value })}
        />
        <TextInput
          label="From whom it means most"
          maxLength={500}
          value={words.fromWhom}
          onChange={(event) => onChange({ fromWhom: event.target.value })}
        />
        <TextInput
          label="For what"
          hint="What you would like to be noticed for."
          maxLength={500}
          value={words.forWhat}
          onChange={(event) => onChange({ forWhat: event.target.value })}
        />
        <Toggle
          label="The day I began here may be celebrated"
          checked={words.anniversary}
          onChange={(event) => onChange({ anniversary: event.target.checked })}
        />
      </Card>
    </Section>
  );
}
