import { useState } from 'react';
import { OneOf } from '../../../web/design/choice.tsx';
import { Page } from '../../../web/design/page.tsx';
import { ErrorState, Loading } from '../../../web/design/states.tsx';
import { Link, usePath } from '../../../web/router.tsx';
import { useRead } from '../../../web/use.ts';
import type { Opened } from '../contract-shapes.ts';
import { ArticleView } from './article.tsx';
import { learning } from './calls.ts';
import { ProgrammeView } from './programme.tsx';
import { WebinarView } from './webinar.tsx';
import { languageName } from './words.ts';

/** One article, programme or webinar, in the language one would rather read. */
export function ItemPage() {
  const { slug } = usePath('/learn/:slug');
  const [language, setLanguage] = useState<string>();
  const read = useRead(learning.open, { slug, ...(language ? { language } : {}) });
  const [last, setLast] = useState<Opened>();
  if (read.data && read.data !== last) setLast(read.data);
  // The words stay while the same ones in another language are on their way.
  const item = read.data ?? (last?.slug === slug ? last : undefined);
  if (!item) {
    return (
      <Page title="Learn">
        {read.error ? (
          <ErrorState error={read.error} onRetry={() => void read.refetch()} />
        ) : (
          <Loading lines={8} />
        )}
      </Page>
    );
  }
  return <Shown item={item} onLanguage={setLanguage} />;
}

type Props = { item: Opened; onLanguage(locale: string): void };

function Shown({ item, onLanguage }: Props) {
  return (
    <div className="mx-auto w-full max-w-[32rem]">
      <p className="mb-5 text-sm">
        <Link href="/learn" className="font-semibold text-sea-ink hover:underline">
          Learn
        </Link>
        <span className="text-ink-faint"> · {factsOf(item)}</span>
      </p>
      <Page
        title={item.title}
        lead={
          <span lang={item.locale} className="block max-w-prose pt-1 font-serif text-lg italic">
            {item.summary}
          </span>
        }
      >
        {item.locales.length > 1 && (
          <OneOf
            legend="Language"
            bare
            options={item.locales.map((value) => ({ value, label: languageName(value) }))}
            value={item.locale}
            onChange={onLanguage}
          />
        )}
        <Body item={item} />
      </Page>
    </div>
  );
}

function Body({ item }: { item: Opened }) {
  if (item.type === 'article') return <ArticleView key={item.itemId} article={item} />;
  if (item.type === 'programme') return <ProgrammeView programme={item} />;
  return <WebinarView webinar={item} />;
}

function factsOf(item: Opened): string {
  if (item.type === 'programme') return item.weeks === 1 ? '1 week' : `${item.weeks} weeks`;
  if (item.type === 'webinar') return item.minutes ? `Webinar, ${item.minutes} minutes` : 'Webinar';
  return item.minutes ? `${item.minutes} minutes to read` : 'Article';
}
