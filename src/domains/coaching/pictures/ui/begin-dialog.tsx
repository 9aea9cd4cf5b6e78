import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { OneOf } from '../../../../web/design/choice.tsx';
import { Actions, Dialog } from '../../../../web/design/dialog.tsx';
import { Select, TextInput } from '../../../../web/design/field.tsx';
import { EmptyState, ErrorState, Ready } from '../../../../web/design/states.tsx';
import { Why } from '../../../../web/design/why.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import type { Kind } from '../contract-shapes.ts';
import { pictures } from './calls.ts';

type Ways = readonly { readonly value: Kind; readonly label: string }[];
type Props = {
  /** The room; none for somebody alone. */
  readonly meetingId?: string;
  readonly ways: Ways;
  readonly onBegun: (sessionId: string) => void;
  readonly onClose: () => void;
};

/** A topic, a deck, and how many pictures: then both look. */
export function BeginDialog(props: Props) {
  const read = useRead(pictures.decks, {});
  return (
    <Dialog open onClose={props.onClose} title="Lay out pictures">
      <Ready read={read}>
        {({ decks }) =>
          decks.length === 0 ? (
            <EmptyState title="There is no deck of pictures here yet">
              Whoever looks after content can publish one in Studio.
            </EmptyState>
          ) : (
            <BeginForm {...props} decks={decks} />
          )
        }
      </Ready>
    </Dialog>
  );
}

type FormProps = Props & { decks: readonly { itemId: string; title: string; pictures: number }[] };

const counts = ['9', '16', '24'] as const;
type Count = (typeof counts)[number];

function BeginForm({ meetingId, ways, decks, onBegun, onClose }: FormProps) {
  const [topic, setTopic] = useState('');
  const [itemId, setItemId] = useState(decks[0]?.itemId ?? '');
  const [count, setCount] = useState<Count>('16');
  const [kind, setKind] = useState<Kind>(ways[0]?.value ?? 'alone');
  const begin = useChange(pictures.begin, {
    offline: 'refuse',
    onDone: ({ sessionId }) => onBegun(sessionId),
  });
  const submit = () =>
    begin.mutate({
      kind,
      itemId,
      topic,
      pictures: Number(count),
      ...(meetingId ? { meetingId } : {}),
    });
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextInput
        label="What is it about?"
        hint="One line, such as: where I want to be in a year."
        required
        maxLength={200}
        value={topic}
        onChange={(event) => setTopic(event.target.value)}
      />
      {ways.length > 1 && (
        <OneOf<Kind>
          legend="Who looks?"
          options={ways}
          value={kind}
          onChange={(value) => setKind(value)}
        />
      )}
      {decks.length > 1 && (
        <Select label="Deck" value={itemId} onChange={(event) => setItemId(event.target.value)}>
          {decks.map((deck) => (
            <option key={deck.itemId} value={deck.itemId}>
              {deck.title}
            </option>
          ))}
        </Select>
      )}
      <OneOf<Count>
        legend="How many pictures?"
        options={counts.map((value) => ({ value, label: value }))}
        value={count}
        onChange={(value) => setCount(value)}
      />
      {begin.error && <ErrorState error={begin.error} />}
      <Why evidence="E18" label="Why without words?" />
      <Actions>
        <Button type="submit" tone="next" busy={begin.isPending} disabled={!topic.trim()}>
          Lay them out
        </Button>
        <Button tone="quiet" onClick={onClose}>
          Not now
        </Button>
      </Actions>
    </form>
  );
}
