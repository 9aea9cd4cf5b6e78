import { z } from 'zod';
import { isDay } from '../../../platform/universal/text.ts';
import type { Found } from './contract-shapes.ts';
import {
  checked,
  clean,
  clip,
  commitMark,
  gathered,
  linkMark,
  linksOf,
  type Read,
  titled,
} from './rules-found.ts';

const maybe = z.string().nullish();
const who = z
  .object({ login: maybe, username: maybe, name: maybe, email: maybe })
  .nullish()
  .catch(null);

/** Merged work as GitHub and GitLab answer with it, and as their command lines print it. */
const entry = z.object({
  title: z.string(),
  body: maybe,
  description: maybe,
  html_url: maybe,
  web_url: maybe,
  url: maybe,
  merged_at: maybe,
  mergedAt: maybe,
  pull_request: z.object({ merged_at: maybe }).nullish().catch(null),
  merge_commit_sha: maybe,
  squash_commit_sha: maybe,
  user: who,
  author: who,
});
type Entry = z.output<typeof entry>;

const shapes =
  'A file holds the list of merged requests as a forge’s API answers with it: [{ "title", "merged_at", "html_url" … }].';

/** `[…]`, pages of them, or `{ "items": […] }`; only what was merged, and only by `author` if named. */
export function winsFromForge(value: unknown, author: string | undefined, today: string): Read {
  const list = entriesIn(value);
  if (!list) return { found: [], remarks: [shapes] };
  const counts = { unmerged: 0, others: 0 };
  const read = gathered(
    list.map((one, at) => winOf(one, `Entry ${at + 1}`, { author, today, counts })),
  );
  return { found: read.found, remarks: [...read.remarks, ...leftOut(counts)] };
}

function entriesIn(value: unknown): unknown[] | null {
  if (Array.isArray(value))
    return value.flatMap((one: unknown) => (Array.isArray(one) ? one : [one]));
  const page = z.object({ items: z.array(z.unknown()) }).safeParse(value);
  return page.success ? page.data.items : null;
}

type Counts = { unmerged: number; others: number };

function leftOut({ unmerged, others }: Counts): string[] {
  const said = (count: number, why: string) =>
    count > 0 ? [`${count === 1 ? '1 entry' : `${count} entries`} ${why} left out.`] : [];
  return [...said(unmerged, 'not merged,'), ...said(others, 'of other people,')];
}

type Asked = { author: string | undefined; today: string; counts: Counts };

function winOf(value: unknown, place: string, { author, today, counts }: Asked) {
  const read = entry.safeParse(value);
  if (!read.success) return `${place} has no title that can be read.`;
  const merged = read.data.merged_at ?? read.data.mergedAt ?? read.data.pull_request?.merged_at;
  if (!merged) {
    counts.unmerged += 1;
    return null;
  }
  if (author && !isBy(read.data, author)) {
    counts.others += 1;
    return null;
  }
  const day = merged.slice(0, 10);
  if (!isDay(day)) return `${place}: “${day}” is no day.`;
  return foundOf(read.data, place, day > today ? today : day);
}

const isBy = ({ user, author }: Entry, wanted: string): boolean =>
  [user, author].some(
    (one) =>
      one &&
      [one.login, one.username, one.name, one.email].some(
        (name) => name?.toLowerCase() === wanted.toLowerCase(),
      ),
  );

const isHash = (text: string | null | undefined): text is string =>
  /^[0-9a-f]{40,64}$/i.test(text ?? '');

function foundOf(one: Entry, place: string, day: string): Found | string {
  const { links } = linksOf([one.html_url ?? one.web_url ?? one.url ?? '']);
  const commits = [one.merge_commit_sha, one.squash_commit_sha].filter(isHash);
  const marks = [...links.map(linkMark), ...commits.map(commitMark)];
  if (marks.length === 0)
    return `${place} has neither a link nor a commit, so it could not be known again.`;
  const { title, more } = titled(one.title);
  const story = clean([more, one.body ?? one.description ?? ''].filter(Boolean).join('\n\n'));
  return checked(place, { title, story: clip(story, 10_000), day, links, marks });
}
