import { type ReactNode, Suspense, useDeferredValue, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { Section } from '../../../../web/design/card.tsx';
import { Ago } from '../../../../web/design/when.tsx';
import { part } from '../../../../web/part.ts';
import { Link, to } from '../../../../web/router.tsx';
import { missingIn } from '../rules-complete.ts';
import type { Comment, Review, Version } from './calls.ts';
import { CommentText } from './comment-dialog.tsx';
import { placeName } from './places.ts';
import { useCopyState, useDesk } from './use-copy.ts';
import { listOf } from './words.ts';

const About = part(() => import('./about-dialog.tsx'), 'AboutDialog');

/** Around the words: what is missing, what was said, who looked over it, what was kept. */
export function ItemAside() {
  return (
    <aside aria-label="Around this item" className="grid gap-8 rounded-lg bg-sunken p-5">
      <Missing />
      <Comments />
      <Reviews />
      <Versions />
      <Facts />
    </aside>
  );
}

const linkLook = 'text-start underline decoration-line-strong underline-offset-4 hover:text-ink';

/** The place's own name says as much. */
const plainlyMissing = / is missing( \([\w-]+\))?\.$/;

function Missing() {
  const { item, copy, added, goTo } = useDesk();
  const body = useDeferredValue(useCopyState(copy).body);
  const missing = missingIn(item.type, body, item.defaultLocale, added);
  if (missing.length === 0) return null;
  return (
    <Section title="Before it can go out" aside={missing.length}>
      <ul className="grid gap-2 text-ink-soft">
        {missing.slice(0, 8).map(({ path, sentence }) => (
          <li key={path}>
            <button type="button" className={linkLook} onClick={() => goTo(path)}>
              {placeName(path, item.type, body)}
            </button>
            {!plainlyMissing.test(sentence) && (
              <span className="block text-sm text-ink-faint">{sentence}</span>
            )}
          </li>
        ))}
      </ul>
      {missing.length > 8 && <p className="text-sm">and {missing.length - 8} more</p>}
    </Section>
  );
}

function Comments() {
  const { comments, commentOn } = useDesk();
  const open = comments.filter(({ settledAt }) => !settledAt);
  const settled = comments.filter(({ settledAt }) => settledAt);
  return (
    <Section title="Comments" aside={open.length > 0 ? `${open.length} open` : undefined}>
      {comments.length === 0 && (
        <p className="text-ink-soft">Nothing yet. Each field has a bubble at its corner.</p>
      )}
      <CommentList comments={open} />
      {settled.length > 0 && (
        <details>
          <summary className="text-sm text-ink-soft">{settled.length} settled</summary>
          <div className="pt-3">
            <CommentList comments={settled} />
          </div>
        </details>
      )}
      <Button
        size="small"
        icon="thought"
        className="justify-self-start"
        onClick={() => commentOn('item')}
      >
        Say something
      </Button>
    </Section>
  );
}

function CommentList({ comments }: { comments: readonly Comment[] }) {
  const { item, copy, goTo } = useDesk();
  if (comments.length === 0) return null;
  const { body } = copy.state();
  return (
    <ul className="grid gap-4">
      {comments.map((one) => (
        <li key={one.commentId} className="grid gap-1">
          {one.path !== 'item' && (
            <button
              type="button"
              className={`justify-self-start text-sm text-ink-soft ${linkLook}`}
              onClick={() => goTo(one.path)}
            >
              {placeName(one.path, item.type, body)}
            </button>
          )}
          <CommentText one={one} />
        </li>
      ))}
    </ul>
  );
}

const verdictWords: Record<Review['verdict'], string> = {
  asked: 'asked for a review of',
  approved: 'approved',
  changes: 'asked for changes in',
  'taken-back': 'took back what they said of',
};

function Reviews() {
  const { item } = useDesk();
  if (item.reviews.length === 0) return null;
  return (
    <Section title="Looked over">
      <ol className="grid gap-3">
        {item.reviews
          .toReversed()
          .slice(0, 6)
          .map((one) => (
            <li key={one.reviewId}>
              <p>
                {one.by.name} {verdictWords[one.verdict]} version {one.number}
                {one.askedOf.length > 0 && ` from ${listOf(one.askedOf.map(({ name }) => name))}`}
              </p>
              {one.note && (
                <p className="break-words whitespace-pre-wrap text-ink-soft">{one.note}</p>
              )}
              <Ago at={one.at} className="text-sm text-ink-faint" />
            </li>
          ))}
      </ol>
    </Section>
  );
}

function Versions() {
  const { item } = useDesk();
  const { versions, itemId } = item;
  return (
    <Section title="Versions">
      {versions.length === 0 ? (
        <p className="text-ink-soft">
          None yet. A version is kept when you ask for a review or publish.
        </p>
      ) : (
        <>
          <ol className="grid gap-2">
            {versions.slice(0, 4).map((one) => (
              <VersionLine key={one.versionId} one={one} />
            ))}
          </ol>
          <Link
            href={to('/studio/content/:itemId/history', { itemId })}
            className="font-semibold text-sea-ink hover:underline"
          >
            What changed between them
          </Link>
        </>
      )}
    </Section>
  );
}

const VersionLine = ({ one }: { one: Version }) => (
  <li>
    <p>
      Version {one.number}
      {one.isPublished && <span className="font-semibold text-kelp-ink"> · out now</span>}
    </p>
    <p className="text-sm text-ink-faint">
      {one.madeBy.name}, <Ago at={one.madeAt} />
      {one.note && `: ${one.note}`}
    </p>
  </li>
);

function Facts() {
  const { item, readOnly } = useDesk();
  const [editing, setEditing] = useState(false);
  const facts: readonly [string, ReactNode][] = [
    ['Address', item.slug],
    ['Tags', item.tags.length > 0 ? item.tags.join(', ') : 'none'],
    ['Folder', item.folderNames.join(' / ')],
  ];
  return (
    <Section
      title="About"
      action={
        !readOnly && (
          <Button size="small" tone="quiet" onClick={() => setEditing(true)}>
            Change
          </Button>
        )
      }
    >
      <dl className="grid gap-2">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt className="text-sm text-ink-faint">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <Suspense fallback={null}>
        {editing && <About item={item} onClose={() => setEditing(false)} />}
      </Suspense>
    </Section>
  );
}
