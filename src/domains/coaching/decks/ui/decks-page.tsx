import { useState } from 'react';
import { Button, ButtonLink } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Dialog } from '../../../../web/design/dialog.tsx';
import { Page } from '../../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { Link } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import type { DeckHead } from '../contract-shapes.ts';
import { BringIn } from './bring-in.tsx';
import { decks } from './calls.ts';

/** All decks one may draw from: one's own, colleagues', and those of the organisation. */
export function DecksPage() {
  const shelf = useRead(decks.shelf, {}, { hears: ['authoring'] });
  const [bringing, setBringing] = useState(false);
  return (
    <Page
      title="Question decks"
      lead="Questions worth half an hour. Draw one in a room, or write your own."
      actions={
        <>
          <Button icon="upload" onClick={() => setBringing(true)}>
            Bring in
          </Button>
          <ButtonLink tone="next" icon="plus" href="/decks/new">
            New deck
          </ButtonLink>
        </>
      }
    >
      <Ready read={shelf}>{({ decks: all }) => <Shelf all={all} />}</Ready>
      <Dialog open={bringing} onClose={() => setBringing(false)} title="Bring in questions">
        <BringIn onDone={() => setBringing(false)} />
      </Dialog>
    </Page>
  );
}

const shelves = [
  { source: 'own', title: 'Yours' },
  { source: 'shared', title: 'Shared by colleagues' },
  { source: 'published', title: 'For everybody here' },
] as const;

function Shelf({ all }: { all: readonly DeckHead[] }) {
  if (all.length === 0) {
    return (
      <EmptyState title="No deck yet">
        Write your own questions, or bring them in from a file. Only you see them, until you share.
      </EmptyState>
    );
  }
  return shelves.map(({ source, title }) => {
    const list = all.filter((one) => one.source === source);
    return (
      list.length > 0 && (
        <Section key={source} title={title} aside={list.length}>
          <ul className="grid gap-x-8 gap-y-1 md:grid-cols-2">
            {list.map((one) => (
              <Line key={one.deckId} one={one} />
            ))}
          </ul>
        </Section>
      )
    );
  });
}

function Line({ one }: { one: DeckHead }) {
  const { deckId, title, summary, locale, questions, source, sharedAt, by } = one;
  return (
    <li>
      <Link
        href={`/decks/${deckId}`}
        className="group -mx-3 grid h-full content-start gap-0.5 rounded-lg px-3 py-3 no-underline hover:bg-surface"
      >
        <span lang={locale} className="font-serif text-lg group-hover:underline">
          {title}
        </span>
        {summary && (
          <span lang={locale} className="text-pretty text-ink-soft">
            {summary}
          </span>
        )}
        <span className="flex flex-wrap items-center gap-x-3 text-sm text-ink-faint">
          {questions === 1 ? '1 question' : `${questions} questions`}
          {source === 'shared' && by && <span>from {by.name}</span>}
          {source === 'own' && sharedAt && <Tag icon="eye">shared</Tag>}
        </span>
      </Link>
    </li>
  );
}
