import { type FormEvent, useState } from 'react';
import { Button, IconButton } from '../../../web/design/button.tsx';
import { Section } from '../../../web/design/card.tsx';
import { Toggle } from '../../../web/design/choice.tsx';
import { TextArea } from '../../../web/design/field.tsx';
import { ErrorState } from '../../../web/design/states.tsx';
import { useDraft } from '../../../web/draft.ts';
import { useChange } from '../../../web/use.ts';
import type { Question, Webinar } from '../contract-shapes.ts';
import { learning } from './calls.ts';

/** What people would like to hear about, asked beforehand, with a name or without. */
export function Questions({ webinar, mayAsk }: { webinar: Webinar; mayAsk: boolean }) {
  const { questions, itemId } = webinar;
  if (!mayAsk && questions.length === 0) return null;
  return (
    <Section title="Questions asked beforehand" aside={questions.length || undefined}>
      {mayAsk && <Ask itemId={itemId} />}
      {questions.length > 0 && (
        <ul className="grid gap-2">
          {questions.map((one) => (
            <Asked key={one.questionId} one={one} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Ask({ itemId }: { itemId: string }) {
  const [text, setText] = useDraft(`question.${itemId}`);
  const [named, setNamed] = useState(true);
  const ask = useChange(learning.ask, { onDone: () => setText('') });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !ask.isPending) ask.mutate({ itemId, text: text.trim(), named });
  };
  return (
    <form onSubmit={submit} className="grid gap-3 rounded-md bg-sunken p-4">
      <TextArea
        label="Your question"
        rows={2}
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Toggle
        label="With my name"
        hint={
          named
            ? 'Everybody here sees that it is yours; you can take it back.'
            : 'Kept without you: nobody can tell who asked, so it cannot be taken back.'
        }
        checked={named}
        onChange={(event) => setNamed(event.target.checked)}
      />
      <Button
        type="submit"
        size="small"
        className="justify-self-start"
        disabled={!text.trim()}
        busy={ask.isPending}
      >
        Ask
      </Button>
      {ask.error && <ErrorState error={ask.error} />}
    </form>
  );
}

function Asked({ one }: { one: Question }) {
  const remove = useChange(learning.removeQuestion, { refusal: 'toast' });
  const { questionId, text, by, mine } = one;
  return (
    <li className="flex items-start gap-3 rounded-md bg-surface px-4 py-3">
      <div className="min-w-0 flex-1">
        <p className="break-words">{text}</p>
        <p className="text-sm text-ink-faint">{mine ? 'You' : (by?.name ?? 'Without a name')}</p>
      </div>
      {mine && (
        <IconButton
          icon="trash"
          label={`Take back: ${text}`}
          onClick={() => remove.mutate({ questionId })}
        />
      )}
    </li>
  );
}
