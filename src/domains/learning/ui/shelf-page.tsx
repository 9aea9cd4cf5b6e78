import { useState } from 'react';
import { Section } from '../../../web/design/card.tsx';
import { TextInput } from '../../../web/design/field.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { Page } from '../../../web/design/page.tsx';
import { EmptyState, Ready } from '../../../web/design/states.tsx';
import { When } from '../../../web/design/when.tsx';
import { Link } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import type { OnShelf } from '../contract-shapes.ts';
import { learning } from './calls.ts';
import { sizeOf } from './words.ts';

/** All there is to read and take part in, found by a word. */
export function ShelfPage() {
  const shelf = useRead(learning.shelf, {});
  const [text, setText] = useState('');
  return (
    <Page title="Learn" lead="Short pieces on the practice. Read what you need this week.">
      <Ready read={shelf}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title="Nothing published yet">
              Articles, programmes and webinars stand here once somebody publishes them in Studio.
            </EmptyState>
          ) : (
            <>
              <TextInput
                label="Find by a word"
                type="search"
                value={text}
                onChange={(event) => setText(event.target.value)}
              />
              <Found items={items.filter((one) => holds(one, text))} text={text} />
            </>
          )
        }
      </Ready>
    </Page>
  );
}

function holds({ title, summary, tags }: OnShelf, text: string): boolean {
  const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const own = [title, summary, ...tags].join(' ').toLocaleLowerCase();
  return words.every((word) => own.includes(word));
}

const shelves = [
  { type: 'programme', title: 'Programmes' },
  { type: 'webinar', title: 'Webinars' },
  { type: 'article', title: 'Articles' },
] as const;

function Found({ items, text }: { items: readonly OnShelf[]; text: string }) {
  if (items.length === 0) return <p className="text-ink-soft">Nothing here speaks of “{text}”.</p>;
  return shelves.map(({ type, title }) => {
    const own = items.filter((one) => one.type === type);
    return (
      own.length > 0 && (
        <Section key={type} title={title} aside={own.length}>
          <ul className="grid gap-x-8 gap-y-1 md:grid-cols-2">
            {own.map((one) => (
              <Line key={one.itemId} one={one} />
            ))}
          </ul>
        </Section>
      )
    );
  });
}

function Line({ one }: { one: OnShelf }) {
  const { slug, title, summary, locale, startsAt } = one;
  return (
    <li>
      <Link
        href={`/learn/${slug}`}
        className="group -mx-3 grid h-full content-start gap-0.5 rounded-lg px-3 py-3 no-underline hover:bg-surface"
      >
        <span lang={locale} className="font-serif text-lg group-hover:underline">
          {title}
        </span>
        <span lang={locale} className="text-pretty text-ink-soft">
          {summary}
        </span>
        <span className="flex flex-wrap items-center gap-x-3 text-sm text-ink-faint">
          {startsAt && <When at={startsAt} />}
          {sizeOf(one) && <span>{sizeOf(one)}</span>}
          <State one={one} />
        </span>
      </Link>
    </li>
  );
}

function State({ one: { reading, enrolled } }: { one: OnShelf }) {
  if (enrolled) return <span className="text-sea-ink">You are on it</span>;
  if (!reading) return null;
  return reading.finishedAt ? (
    <span className="inline-flex items-center gap-1 text-kelp-ink">
      <Icon name="check" className="size-4" />
      Read
    </span>
  ) : (
    <span className="text-sea-ink">Begun</span>
  );
}
