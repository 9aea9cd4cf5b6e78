export type Role = 'author' | 'reviewer' | 'publisher';

const ranks = ['author', 'reviewer', 'publisher'] as const;

/** Each role may what those before it may. */
export const rankOf = (role: Role | null): number => (role ? ranks.indexOf(role) + 1 : 0);
export const roleOf = (rank: number): Role | null => ranks[rank - 1] ?? null;

export const mayReview = (role: Role | null): boolean => rankOf(role) >= 2;
export const mayLead = (role: Role | null): boolean => rankOf(role) >= 3;

export type Verdict = {
  versionId: string;
  verdict: 'asked' | 'approved' | 'changes' | 'taken-back';
  byId: string;
};
export type MadeVersion = { versionId: string; madeBy: string; contributors: readonly string[] };

/** A second pair of eyes: somebody who neither made the version nor wrote all of it alone. */
export const maySecond = (version: MadeVersion, personId: string): boolean =>
  version.madeBy !== personId && version.contributors.some((id) => id !== personId);

/** Each person's last word on a version counts; asking is no word on it. */
function lastWords(versionId: string, verdicts: readonly Verdict[]): Map<string, Verdict> {
  const said = verdicts.filter((one) => one.versionId === versionId && one.verdict !== 'asked');
  return new Map(said.map((one) => [one.byId, one]));
}

const counts = (version: MadeVersion, verdicts: readonly Verdict[], as: Verdict['verdict']) =>
  [...lastWords(version.versionId, verdicts).values()].some(
    ({ verdict, byId }) => verdict === as && (as === 'changes' || maySecond(version, byId)),
  );

export const isApproved = (version: MadeVersion, verdicts: readonly Verdict[]): boolean =>
  counts(version, verdicts, 'approved') && !counts(version, verdicts, 'changes');

/** Why this version is not to be published, as a sentence; null when it may be. */
export function whyNotPublish(
  role: Role | null,
  version: MadeVersion | undefined,
  verdicts: readonly Verdict[],
  facts: { wantsSecondEyes: boolean; isArchived: boolean },
): string | null {
  if (!mayLead(role)) return 'Publishing takes the role of publisher in this folder.';
  if (!version) return 'Keep a version first: versions are what is published.';
  if (facts.isArchived) return 'This is in the archive. Take it out first.';
  if (counts(version, verdicts, 'changes')) return 'Somebody asked for changes in this version.';
  if (facts.wantsSecondEyes && !isApproved(version, verdicts)) {
    return 'This folder wants a second pair of eyes: somebody else has to approve it first.';
  }
  return null;
}

export type Standing =
  | 'draft'
  | 'in-review'
  | 'changes-asked'
  | 'approved'
  | 'published'
  | 'edited'
  | 'withdrawn'
  | 'archived';

export type Facts = {
  isArchived: boolean;
  revision: number;
  /** The newest version, if there is one. */
  latest: (MadeVersion & { fromRevision: number }) | null;
  publishedVersionId: string | null;
  wasPublished: boolean;
  verdicts: readonly Verdict[];
};

/** Where an item stands, in one word: the newest version first, then what was written since. */
export function standingOf(facts: Facts): Standing {
  const { latest, verdicts, publishedVersionId } = facts;
  if (facts.isArchived) return 'archived';
  if (latest && latest.versionId !== publishedVersionId && facts.revision === latest.fromRevision) {
    if (counts(latest, verdicts, 'changes')) return 'changes-asked';
    if (isApproved(latest, verdicts)) return 'approved';
    const own = verdicts.filter(({ versionId }) => versionId === latest.versionId);
    const asked = own.findLastIndex(({ verdict }) => verdict === 'asked');
    const back = own.findLastIndex(
      ({ verdict, byId }) => verdict === 'taken-back' && byId === own[asked]?.byId,
    );
    if (asked > back) return 'in-review';
  }
  if (publishedVersionId) {
    const isLatest =
      latest?.versionId === publishedVersionId && facts.revision === latest.fromRevision;
    return isLatest ? 'published' : 'edited';
  }
  return facts.wasPublished ? 'withdrawn' : 'draft';
}

/** What one organisation may keep here. */
export const quota = {
  items: 100_000,
  folders: 5_000,
  mediaBytes: 10 * 1024 ** 3,
  fieldsOfType: 30,
  depth: 8,
} as const;

/** A slug from a title: letters without accents, everything else a dash. */
export function slugFrom(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 70)
    .replace(/^-+|-+$/g, '');
  return plain || 'untitled';
}

/** Noted of what comes with the product, so that it is nobody's own words. */
export const starterNote = 'Comes with Groundswell.';
