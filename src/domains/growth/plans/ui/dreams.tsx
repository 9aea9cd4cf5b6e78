import { type FormEvent, useState } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { TextInput } from '../../../../web/design/field.tsx';
import { Menu } from '../../../../web/design/menu.tsx';
import { forgetDraft, useDraft } from '../../../../web/draft.ts';
import { useChange } from '../../../../web/use.ts';
import type { Dream } from '../contract-shapes.ts';
import { plans } from './calls.ts';

/** Where somebody would like to be: a few lines, in their own words. */
export const Dreams = ({ dreams, isMine }: { dreams: readonly Dream[]; isMine: boolean }) => (
  <Section title={isMine ? 'Where you would like to be' : 'Where they would like to be'}>
    {dreams.length > 0 && (
      <ul className="grid gap-1">
        {dreams.map((dream) => (
          <Line key={dream.dreamId} dream={dream} isMine={isMine} />
        ))}
      </ul>
    )}
    {isMine && <Say />}
  </Section>
);

function Line({ dream: { dreamId, words }, isMine }: { dream: Dream; isMine: boolean }) {
  const [isOpen, setOpen] = useState(false);
  const letGo = useChange(plans.letGoOfDream, { refusal: 'toast' });
  if (isOpen) return <Say dreamId={dreamId} words={words} onDone={() => setOpen(false)} />;
  return (
    <li className="flex items-start gap-2">
      <p className="min-w-0 flex-1 py-1.5 font-serif text-lg break-words italic">{words}</p>
      {isMine && (
        <Menu
          trigger={<IconButton icon="more" label={`More for: ${words}`} />}
          items={[
            { label: 'Put it in other words', icon: 'pencil', onSelect: () => setOpen(true) },
            { label: 'Let it go', icon: 'leave', onSelect: () => letGo.mutate({ dreamId }) },
          ]}
        />
      )}
    </li>
  );
}

type SayProps = { dreamId?: string; words?: string; onDone?: () => void };

function Say({ dreamId, words = '', onDone }: SayProps) {
  const key = `dream.${dreamId ?? 'new'}`;
  const [text, setText] = useDraft(key, words);
  const keep = useChange(plans.dream, {
    refusal: 'toast',
    onDone: () => {
      setText(words);
      forgetDraft(key);
      onDone?.();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim()) keep.mutate({ words: text.trim(), ...(dreamId ? { dreamId } : {}) });
  };
  return (
    <form onSubmit={submit} className="flex items-end gap-3">
      <div className="flex-1">
        <TextInput
          label="A line about it"
          bare
          placeholder="In two years…"
          maxLength={500}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <Button type="submit" className="min-h-12" disabled={!text.trim()} busy={keep.isPending}>
        Keep
      </Button>
    </form>
  );
}
