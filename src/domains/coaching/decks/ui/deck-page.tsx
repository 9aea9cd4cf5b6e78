import { useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { OneOf } from '../../../../web/design/choice.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { toast } from '../../../../web/design/toast.tsx';
import { go, Link, usePath } from '../../../../web/router.tsx';
import { useChange, useRead } from '../../../../web/use.ts';
import type { Deck } from '../contract-shapes.ts';
import { decks } from './calls.ts';
import { DeckEditor } from './deck-editor.tsx';

/** One deck to read; one's own to write. */
export function DeckPage() {
  const { deckId } = usePath('/decks/:deckId');
  return (
    <div className="mx-auto w-full max-w-4xl">
      <Back />
      {deckId === 'new' ? <NewDeck /> : <OneDeck key={deckId} deckId={deckId} />}
    </div>
  );
}

const NewDeck = () => (
  <Page title="A new deck">
    <DeckEditor
      deckId={undefined}
      locale="en"
      start={{ title: '', questions: [] }}
      onKept={(deckId) => go(`/decks/${deckId}`, { replace: true })}
      onLeave={() => go('/decks')}
    />
  </Page>
);

const Back = () => (
  <p className="mb-5 text-sm">
    <Link href="/decks" className="font-semibold text-sea-ink hover:underline">
      Decks
    </Link>
  </p>
);

function OneDeck({ deckId }: { deckId: string }) {
  const [locale, setLocale] = useState<string>();
  const read = useRead(decks.open, { deckId, ...(locale ? { locale } : {}) });
  if (!read.data) {
    return (
      <Page title="Deck">
        <Ready read={read}>{() => null}</Ready>
      </Page>
    );
  }
  return <Shown deck={read.data} onLocale={setLocale} />;
}

function Shown({ deck, onLocale }: { deck: Deck; onLocale(locale: string): void }) {
  const [editing, setEditing] = useState(false);
  const { deckId, title, summary, locale, locales, list, source, by } = deck;
  const from = source === 'shared' && by ? `From ${by.name}` : summary;
  return (
    <Page
      title={title}
      lead={<span lang={locale}>{from}</span>}
      actions={source === 'own' && !editing && <Own deck={deck} onEdit={() => setEditing(true)} />}
    >
      {locales.length > 1 && !editing && (
        <OneOf
          legend="Language"
          bare
          options={locales.map((value) => ({ value, label: nameOf(value) }))}
          value={locale}
          onChange={onLocale}
        />
      )}
      {editing ? (
        <DeckEditor
          deckId={deckId}
          locale={locale}
          start={{ title, questions: list }}
          onKept={() => setEditing(false)}
          onLeave={() => setEditing(false)}
        />
      ) : (
        <Questions deck={deck} />
      )}
    </Page>
  );
}

const nameOf = (locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;

function Own({ deck: { deckId, sharedAt }, onEdit }: { deck: Deck; onEdit(): void }) {
  const share = useChange(decks.share, {
    refusal: 'toast',
    onDone: (_, { shared }) =>
      toast(shared ? 'Everybody here may draw from it now.' : 'Only you see it now.'),
  });
  const remove = useChange(decks.remove, {
    offline: 'refuse',
    refusal: 'toast',
    onDone: () => go('/decks'),
  });
  const [sure, setSure] = useState(false);
  return (
    <>
      <Button size="small" icon="pencil" onClick={onEdit}>
        Edit
      </Button>
      <Button
        size="small"
        icon={sharedAt ? 'hidden' : 'eye'}
        onClick={() => share.mutate({ deckId, shared: !sharedAt })}
      >
        {sharedAt ? 'Keep it to yourself' : 'Share with everybody here'}
      </Button>
      <Button
        size="small"
        tone={sure ? 'attention' : 'quiet'}
        icon="trash"
        busy={remove.isPending}
        onClick={() => (sure ? remove.mutate({ deckId }) : setSure(true))}
      >
        {sure ? 'Remove it for good' : 'Remove'}
      </Button>
    </>
  );
}

function Questions({ deck: { list, locale } }: { deck: Deck }) {
  if (list.length === 0) return <p className="text-ink-soft">There is no question in it yet.</p>;
  return (
    <ol lang={locale} className="grid gap-2">
      {list.map(({ questionId, text, probes, why }) => (
        <li key={questionId} className="rounded-lg bg-surface px-5 py-4">
          <details>
            <summary className="list-none font-serif text-lg hover:underline">{text}</summary>
            <div className="grid gap-2 pt-2 text-ink-soft">
              <ul className="grid list-disc gap-1 ps-5">
                {probes.map((probe) => (
                  <li key={probe}>{probe}</li>
                ))}
              </ul>
              {why && <p className="max-w-prose text-sm text-ink-faint">{why}</p>}
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
