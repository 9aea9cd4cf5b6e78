import { type KeyboardEvent, useState } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import { SortableList } from '../../../../web/design/sortable-list.tsx';
import type { CardWords } from '../contract-shapes.ts';
import { channels, needsConsent, wishable } from '../rules-ways.ts';
import { keyOf, wayText } from './words.ts';

type Wishes = CardWords['liked'];
type Props = { words: CardWords; onChange: (part: Partial<CardWords>) => void };

/** What is neither liked nor ruled out. */
const free = ({ liked, never }: CardWords) =>
  wishable.filter(
    (channel) => channel !== 'own' && ![...liked, ...never].some((one) => one.channel === channel),
  );

function moved(wishes: Wishes, id: string, afterId: string | null): Wishes {
  const one = wishes.find((wish) => keyOf(wish) === id);
  if (!one) return wishes;
  const rest = wishes.filter((wish) => wish !== one);
  const at = afterId === null ? 0 : rest.findIndex((wish) => keyOf(wish) === afterId) + 1;
  return rest.toSpliced(at, 0, one);
}

export function LikedWays({ words, onChange }: Props) {
  const { liked } = words;
  const set = (wishes: Wishes) => onChange({ liked: wishes });
  return (
    <div className="grid gap-5">
      {liked.length === 0 && <p className="text-ink-soft">Choose from below what you like best.</p>}
      <SortableList
        label="Ways I like"
        items={liked}
        idOf={keyOf}
        nameOf={wayText}
        onMove={(id, afterId) => set(moved(liked, id, afterId))}
      >
        {(wish, handle) => (
          <div className="flex items-center gap-2 py-1">
            {handle}
            <span className="min-w-0 flex-1 break-words">
              {wayText(wish)}
              {needsConsent(wish.channel) && (
                <span className="text-sm text-ink-faint"> · in front of others</span>
              )}
            </span>
            <IconButton
              icon="close"
              label={`Take out: ${wayText(wish)}`}
              onClick={() => set(liked.filter((one) => one !== wish))}
            />
          </div>
        )}
      </SortableList>
      <More
        words={words}
        onAdd={(wish) => set([...liked, wish])}
        own="Another way, in your words"
      />
    </div>
  );
}

export function NeverWays({ words, onChange }: Props) {
  const { never } = words;
  const set = (wishes: Wishes) => onChange({ never: wishes });
  return (
    <div className="grid gap-5">
      {never.length > 0 && (
        <ul aria-label="Never this way" className="flex flex-wrap gap-2">
          {never.map((wish) => (
            <li key={keyOf(wish)}>
              <Button
                size="small"
                tone="attention"
                icon="close"
                aria-label={`Take out: ${wayText(wish)}`}
                onClick={() => set(never.filter((one) => one !== wish))}
              >
                {wayText(wish)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <More
        words={words}
        onAdd={(wish) => set([...never, wish])}
        own="Something else you never want"
      />
    </div>
  );
}

type MoreProps = { words: CardWords; onAdd: (wish: Wishes[number]) => void; own: string };

/** The ways left to choose from, one tap each, and a line for one's own. */
function More({ words, onAdd, own }: MoreProps) {
  return (
    <div className="grid gap-4">
      <ul className="flex flex-wrap gap-2">
        {free(words).map((channel) => (
          <li key={channel}>
            <Button size="small" icon="plus" onClick={() => onAdd({ channel, words: '' })}>
              {channels[channel].label}
            </Button>
          </li>
        ))}
      </ul>
      <OwnWay
        label={own}
        taken={[...words.liked, ...words.never].map(keyOf)}
        onAdd={(text) => onAdd({ channel: 'own', words: text })}
      />
    </div>
  );
}

type OwnProps = { label: string; taken: readonly string[]; onAdd: (text: string) => void };

function OwnWay({ label, taken, onAdd }: OwnProps) {
  const [text, setText] = useState('');
  const own = text.trim();
  const mayAdd = own !== '' && !taken.includes(keyOf({ channel: 'own', words: own }));
  const add = () => {
    if (!mayAdd) return;
    onAdd(own);
    setText('');
  };
  // Enter adds the way; it does not send the whole card.
  const typed = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <div className="flex items-end gap-2">
      <div className="min-w-0 flex-1">
        <TextInput
          label={label}
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={typed}
        />
      </div>
      <Button icon="plus" disabled={!mayAdd} onClick={add}>
        Add
      </Button>
    </div>
  );
}
