import type { FormEvent } from 'react';
import { Button, IconButton } from '../../../../web/design/button.tsx';
import { Actions } from '../../../../web/design/dialog.tsx';
import { TextArea, TextInput } from '../../../../web/design/field.tsx';
import { ErrorState } from '../../../../web/design/states.tsx';
import { useDraft } from '../../../../web/draft.ts';
import { useChange } from '../../../../web/use.ts';
import type { Written } from '../contract-shapes.ts';
import { decks } from './calls.ts';
import { CoachMark } from './coach-mark.tsx';

type Words = { title: string; questions: readonly Written[] };
type Props = {
  /** Undefined for a new deck. */
  deckId: string | undefined;
  locale: string;
  start: Words;
  onKept(deckId: string): void;
  onLeave(): void;
};

const empty: Written = { text: '', probes: [], why: '' };

/** Words typed here come back after a closed tab, until they are saved or left. */
export function DeckEditor({ deckId, locale, start, onKept, onLeave }: Props) {
  const first = JSON.stringify(start);
  const [kept, setKept] = useDraft(`deck.${deckId ?? 'new'}.${locale}`, first);
  const words = JSON.parse(kept) as Words;
  const set = (next: Partial<Words>) => setKept(JSON.stringify({ ...words, ...next }));
  const write = useChange(decks.write, {
    offline: 'refuse',
    onDone: (made) => {
      setKept(first);
      onKept(made.deckId);
    },
  });
  const save = (event: FormEvent) => {
    event.preventDefault();
    const questions = words.questions.filter(({ text }) => text.trim()).map(tidy);
    write.mutate({ ...(deckId ? { deckId } : {}), locale, title: words.title, questions });
  };
  const change = (at: number, next: Written) => set({ questions: words.questions.with(at, next) });
  return (
    <form onSubmit={save} className="grid gap-5">
      <TextInput
        label="Name of the deck"
        maxLength={120}
        required
        value={words.title}
        onChange={(event) => set({ title: event.target.value })}
      />
      <ol className="grid gap-3">
        {words.questions.map((one, at) => (
          <li key={one.questionId ?? `new-${at}`}>
            <QuestionFields
              nth={at + 1}
              one={one}
              onChange={(next) => change(at, next)}
              onRemove={() => set({ questions: words.questions.toSpliced(at, 1) })}
            />
          </li>
        ))}
      </ol>
      <Button
        icon="plus"
        className="justify-self-start"
        onClick={() => set({ questions: [...words.questions, empty] })}
      >
        Add a question
      </Button>
      {write.error && <ErrorState error={write.error} />}
      <Actions>
        <Button type="submit" tone="next" disabled={!words.title.trim()} busy={write.isPending}>
          Save
        </Button>
        <Button
          tone="quiet"
          onClick={() => {
            setKept(first);
            onLeave();
          }}
        >
          Leave it
        </Button>
      </Actions>
    </form>
  );
}

const tidy = ({ probes = [], ...one }: Written): Written => ({
  ...one,
  probes: probes.map((probe) => probe.trim()).filter(Boolean),
});

type FieldsProps = { nth: number; one: Written; onChange(next: Written): void; onRemove(): void };

function QuestionFields({ nth, one, onChange, onRemove }: FieldsProps) {
  return (
    <fieldset className="grid gap-3 rounded-lg bg-surface p-4">
      <legend className="sr-only">Question {nth}</legend>
      <div className="flex items-start gap-2">
        <div className="grid min-w-0 flex-1 gap-1.5">
          <TextArea
            label="Question"
            bare
            placeholder="What would you like to ask?"
            rows={1}
            maxLength={500}
            value={one.text}
            onChange={(event) => onChange({ ...one, text: event.target.value })}
          />
          <CoachMark text={one.text} onRewrite={(text) => onChange({ ...one, text })} />
        </div>
        <IconButton icon="trash" label={`Remove question ${nth}`} onClick={onRemove} />
      </div>
      <details>
        <summary className="inline-flex min-h-9 list-none items-center text-sm font-semibold text-sea-ink hover:underline">
          To ask further, and why
        </summary>
        <div className="grid gap-3 pt-2">
          <TextArea
            label="To ask further, one a line"
            rows={2}
            value={one.probes?.join('\n') ?? ''}
            onChange={(event) => onChange({ ...one, probes: event.target.value.split('\n') })}
          />
          <TextInput
            label="Why it is worth asking"
            maxLength={1000}
            value={one.why ?? ''}
            onChange={(event) => onChange({ ...one, why: event.target.value })}
          />
        </div>
      </details>
    </fieldset>
  );
}
