import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A line of the audit log, as the database gives it. */
export type Entry = {
  readonly auditId: string;
  readonly action: string;
  readonly actorId: string | null;
  readonly subjects: unknown;
  readonly at: string;
};

/**
 * A checkpoint kept outside the database: everything up to one line, chained to the seal before.
 * Changing, removing, adding, swapping or rewriting lines it covers no longer matches its digest, and
 * a new seal cannot be forged without the key (safety.md, finding 5).
 */
export type Seal = {
  readonly organisationId: string;
  readonly number: number;
  readonly upTo: string;
  readonly entries: number;
  readonly at: string;
  readonly digest: string;
  readonly mark: string;
};

const nothing = '0'.repeat(64);

/** Objects with their keys in order, since the database keeps no order of its own. */
const canonical = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([one], [two]) => (one < two ? -1 : 1))
          .map(([key, inner]) => [key, canonical(inner)]),
      )
    : value;

function digestOf(before: string, entries: readonly Entry[]): string {
  const hash = createHash('sha256').update(before);
  for (const { auditId, action, actorId, subjects, at } of entries) {
    hash.update(`\n${JSON.stringify([auditId, action, actorId, canonical(subjects), at])}`);
  }
  return hash.digest('hex');
}

const markOf = (key: string, { mark: _, ...seal }: Seal): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(canonical(seal)))
    .digest('hex');

/** Seals these lines, all later than the seal before; null when there are none. */
export function sealOf(
  key: string,
  before: Seal | null,
  about: { organisationId: string; at: string },
  entries: readonly Entry[],
): Seal | null {
  const last = entries.at(-1);
  if (!last) return null;
  const seal = {
    organisationId: about.organisationId,
    number: (before?.number ?? 0) + 1,
    upTo: last.auditId,
    entries: entries.length,
    at: about.at,
    digest: digestOf(before?.digest ?? nothing, entries),
    mark: '',
  };
  return { ...seal, mark: markOf(key, seal) };
}

/** What does not hold, in a sentence; null when everything sealed is as it was. */
export function breakIn(
  key: string,
  seals: readonly Seal[],
  entries: readonly Entry[],
): string | null {
  let before: Seal | null = null;
  for (const seal of seals) {
    if (!isOurs(key, seal)) return `Seal ${seal.number} was not made by this installation.`;
    if (seal.number !== (before?.number ?? 0) + 1)
      return `A seal is missing before ${seal.number}.`;
    const from: string = before?.upTo ?? '';
    const covered = entries.filter(({ auditId }) => auditId > from && auditId <= seal.upTo);
    if (covered.length !== seal.entries) {
      return `There were ${seal.entries} lines under seal ${seal.number} of ${seal.at}, and now there are ${covered.length}.`;
    }
    if (digestOf(before?.digest ?? nothing, covered) !== seal.digest) {
      return `Lines under seal ${seal.number} of ${seal.at} were changed.`;
    }
    before = seal;
  }
  return null;
}

function isOurs(key: string, seal: Seal): boolean {
  const [ours, theirs] = [Buffer.from(markOf(key, seal)), Buffer.from(seal.mark)];
  return ours.length === theirs.length && timingSafeEqual(ours, theirs);
}
