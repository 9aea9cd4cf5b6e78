import type { ReactNode } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { EmptyState, Ready } from '../../../../web/design/states.tsx';
import { Tag } from '../../../../web/design/tag.tsx';
import { Ago } from '../../../../web/design/when.tsx';
import { languageName } from '../../../../web/languages.ts';
import { Pages } from '../../../../web/pages.tsx';
import { Link, to } from '../../../../web/router.tsx';
import { useRead } from '../../../../web/use.ts';
import { authoring, type Folder, type Listed } from './calls.ts';
import type { Filters } from './filters.ts';
import { standingTones, standingWords, typeWords } from './words.ts';

type Props = {
  filters: Filters;
  folders: readonly Folder[];
  onNew: () => void;
  onWiden: () => void;
};

/** What is found, the newest change first; it grows as one reads on. */
export function ContentList({ filters, folders, onNew, onWiden }: Props) {
  const names = new Map(folders.map(({ folderId, name }) => [folderId, name]));
  return (
    <Pages key={JSON.stringify(filters)}>
      {({ after: before, more }) => (
        <Part
          key={before ?? ''}
          filters={filters}
          before={before}
          names={names}
          more={more}
          empty={
            Object.keys(filters).length > 0 ? (
              <EmptyState
                title="Nothing like that"
                action={<Button onClick={onWiden}>Show everything</Button>}
              >
                Other words, or fewer choices, may find it.
              </EmptyState>
            ) : (
              <EmptyState
                title="Nothing is written yet"
                action={<Button onClick={onNew}>Write something</Button>}
              >
                Begin with a tip: a sentence is enough.
              </EmptyState>
            )
          }
        />
      )}
    </Pages>
  );
}

type PartProps = {
  filters: Filters;
  before: string | undefined;
  names: ReadonlyMap<string, string>;
  more(next: string | null): ReactNode;
  empty: ReactNode;
};

function Part({ filters, before, names, more, empty }: PartProps) {
  const read = useRead(
    authoring.list,
    { ...filters, ...(before ? { before } : {}) },
    { keep: !filters.text },
  );
  return (
    <Ready read={read}>
      {({ items, next }) =>
        items.length === 0 && !before ? (
          empty
        ) : (
          <>
            <ul className="grid gap-1">
              {items.map((item) => (
                <Row key={item.itemId} item={item} folder={names.get(item.folderId) ?? ''} />
              ))}
            </ul>
            {more(next)}
          </>
        )
      }
    </Ready>
  );
}

function Row({ item, folder }: { item: Listed; folder: string }) {
  const { itemId, title, type, standing, summary, excerpt, tags, defaultLocale } = item;
  const locales = [defaultLocale, ...item.locales.filter((locale) => locale !== defaultLocale)];
  const about = [typeWords[type], folder, ...tags.map((tag) => `#${tag}`)].filter(Boolean);
  return (
    <li>
      <Link
        href={to('/studio/content/:itemId', { itemId })}
        className="grid gap-x-6 gap-y-1 rounded-lg px-4 py-3 text-ink no-underline transition-colors hover:bg-surface sm:grid-cols-[1fr_auto]"
      >
        <span className="min-w-0">
          <span className="block font-semibold break-words">{title || 'Without a title'}</span>
          {(excerpt || summary) && (
            <span className="line-clamp-2 text-ink-soft">{excerpt ?? summary}</span>
          )}
          <span className="block text-sm text-ink-faint">{about.join(' · ')}</span>
        </span>
        <span className="flex flex-wrap content-start items-center gap-x-3 gap-y-1 sm:flex-col sm:items-end">
          <Tag tone={standingTones[standing]}>{standingWords[standing]}</Tag>
          <span className="text-sm text-ink-faint">
            <Languages locales={locales} />
          </span>
          <span className="text-sm text-ink-faint">
            {item.updatedBy.name}, <Ago at={item.updatedAt} />
          </span>
        </span>
      </Link>
    </li>
  );
}

const Languages = ({ locales }: { locales: readonly string[] }) => (
  <span title={locales.map(languageName).join(', ')}>
    {locales.length > 3 ? `${locales.length} languages` : locales.map(languageName).join(', ')}
  </span>
);
