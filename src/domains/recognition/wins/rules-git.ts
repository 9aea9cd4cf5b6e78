import { isDay } from '../../../platform/universal/text.ts';
import type { Found } from './contract-shapes.ts';
import { checked, clean, clip, commitMark, gathered, type Read, titled } from './rules-found.ts';

/** Records end with one byte and fields with another that no commit message can hold. */
const [recordEnd, fieldEnd] = ['\x1e', '\0'];

/** What git is asked to print of each commit and each tag, in the order they are read below. */
export const commitFormat = `--format=%H%x00%P%x00%an <%ae>%x00%aI%x00%s%x00%b%x1e`;
export const tipFormat = `--format=%H%x00%an <%ae>%x1e`;
export const tagFormat = `--format=${[
  '%(objecttype)',
  '%(objectname)',
  '%(*objectname)',
  '%(refname:short)',
  '%(taggername) %(taggeremail)',
  '%(authorname) %(authoremail)',
  '%(creatordate:iso-strict)',
  '%(contents:subject)',
  '%(contents:body)',
].join('%00')}%1e`;

const recordsOf = (printed: string): string[][] =>
  printed
    .split(recordEnd)
    .map((record) => record.replace(/^\n/, '').split(fieldEnd))
    .filter((fields) => fields.length > 1);

type Commit = {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly by: string;
  readonly day: string;
  readonly subject: string;
  readonly body: string;
};

export const commitsIn = (printed: string): Commit[] =>
  recordsOf(printed).map(
    ([hash = '', parents = '', by = '', at = '', subject = '', body = '']) => ({
      hash,
      parents: parents.split(' ').filter(Boolean),
      by,
      day: at.slice(0, 10),
      subject,
      body: clean(body),
    }),
  );

/** The last commits of the branches that were merged: they say whose work it was. */
export const mergedTips = (commits: readonly Commit[]): string[] =>
  commits
    .flatMap(({ parents }) => parents.slice(1))
    .filter((hash) => /^[0-9a-f]{40,64}$/.test(hash));

export const tipsIn = (printed: string): Map<string, string> =>
  new Map(recordsOf(printed).map(([hash = '', by = '']) => [hash, by]));

/** `ada@example.org`, or a part of a name: as `git log --author` has it, but never a pattern. */
const isBy = (by: string, author: string): boolean =>
  by.toLowerCase().includes(author.toLowerCase());

export type History = {
  readonly commits: readonly Commit[];
  readonly tips: ReadonlyMap<string, string>;
  /** As git printed them. */
  readonly tags: string;
};

/** Releases, tags and merged work of one author, newest first. */
export function winsFromGit({ commits, tips, tags }: History, author: string): Read {
  const merges = commits.map((commit) => mergeOf(commit, tips, author));
  const releases = recordsOf(tags).map((fields) => tagOf(fields, author));
  const read = gathered([...releases, ...merges]);
  const found = read.found.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  return { found, remarks: read.remarks };
}

/** Branches kept up to date are no work of their own. */
const isUpkeep = /^Merge (remote-tracking )?branch '?(origin\/)?(main|master|trunk|develop)'?\b/;
const isSquash = /\((#|!)\d{1,9}\)$/;

function mergeOf(commit: Commit, tips: History['tips'], author: string): Found | string | null {
  const isMerge = commit.parents.length > 1;
  if (isMerge ? isUpkeep.test(commit.subject) : !isSquash.test(commit.subject)) return null;
  const worked = commit.parents.slice(1).map((tip) => tips.get(tip) ?? '');
  if (![commit.by, ...worked].some((by) => isBy(by, author))) return null;
  const mergedOnly = isMerge && !worked.some((by) => isBy(by, author));
  return foundOf(`Commit ${commit.hash.slice(0, 8)}`, {
    ...saidOf(commit),
    note: mergedOnly ? `Merged by you; the branch was by ${worked[0] ?? 'somebody else'}.` : '',
    day: commit.day,
    marks: [commitMark(commit.hash)],
  });
}

/** Forges put what a person wrote below a first line of their own. */
function saidOf({ subject, body }: Commit): { title: string; story: string } {
  const branch =
    /^Merge (?:pull request .{1,40} from|(?:remote-tracking )?branch) '?([^' ]{1,200})/.exec(
      subject,
    )?.[1];
  const [first = '', ...rest] = body.split('\n');
  const isTrailer = /^(See merge request|[\w-]+: )/.test(first);
  if (!branch) return { title: subject, story: body };
  if (first && !isTrailer) return { title: first, story: rest.join('\n') };
  return { title: `Merged ${branch.replace(/^.*\//, '').replace(/[-_]+/g, ' ')}`, story: body };
}

function tagOf(fields: readonly string[], author: string): Found | string | null {
  const [
    type,
    object = '',
    target,
    name = '',
    tagger,
    committer,
    at = '',
    subject = '',
    body = '',
  ] = fields;
  const isRelease = type === 'tag';
  const by = (isRelease ? tagger : committer) ?? '';
  if ((!isRelease && type !== 'commit') || !isBy(by, author)) return null;
  return foundOf(`Tag ${clip(clean(name), 40)}`, {
    title: isRelease && subject && subject !== name ? `${name}: ${subject}` : `Released ${name}`,
    story: isRelease ? clean(body.replace(/-----BEGIN .*$/s, '')) : '',
    note: '',
    day: at.slice(0, 10),
    marks: [`tag:${name}:${(isRelease && target) || object}`],
  });
}

type Told = { title: string; story: string; note: string; day: string; marks: string[] };

function foundOf(place: string, { title: words, story, note, day, marks }: Told): Found | string {
  if (!isDay(day)) return `${place} has no day that can be read.`;
  const { title, more } = titled(words);
  const told = [note, more, clean(story)].filter(Boolean).join('\n\n');
  return checked(place, {
    title: title || 'Merged work',
    story: clip(told, 10_000),
    day,
    marks: marks.map((mark) => clip(clean(mark), 1000)),
  });
}
