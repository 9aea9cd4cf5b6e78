import type { Db } from '../../../platform/db/database.ts';
import type { Viewer } from '../../../platform/operation.ts';
import { wholeOf } from './api-common.ts';
import type { Kind, Skill, Track } from './contract-shapes.ts';
import { type Fate, fateOf } from './rules-changes.ts';
import { allLadders, reachVersion, skillsIn, type Version, versionsFor } from './store.ts';
import { choiceOf } from './store-choices.ts';

export type { Kind, Skill, Track } from './contract-shapes.ts';

/**
 * What neighbours may ask of ladders, always through the viewer. Keep (version, skill key, stage):
 * a version never changes, and its words stay readable when the ladder moves on or is put away.
 * Told to everyone, with ladderId: `ladders.published`.
 */
export type InForce = {
  readonly ladderId: string;
  readonly versionId: string;
  readonly number: number;
  readonly name: string;
  readonly kind: Kind;
  readonly tracks: readonly Track[];
  /** The path the viewer looks at, if they chose one of this ladder. */
  readonly trackKey: string | null;
};

/** This ladder; left out, the one the viewer looks at, or else the first of the organisation. */
export async function ladderInForce(
  db: Db,
  viewer: Viewer,
  ladderId?: string,
): Promise<InForce | undefined> {
  const choice = await choiceOf(db, viewer);
  const versions = await versionsFor(db, viewer);
  const wholes = (await allLadders(db, viewer)).map((one) => wholeOf(one, versions));
  const published = wholes.filter(({ inForce }) => inForce);
  const wanted = ladderId ?? choice?.ladderId;
  const found =
    published.find(({ ladder }) => ladder.ladderId === wanted) ??
    (ladderId ? undefined : published.find(({ ladder }) => !ladder.archivedAt));
  if (!found?.inForce) return undefined;
  const trackKey = choice?.ladderId === found.ladder.ladderId ? choice.trackKey : null;
  return { ...said(found.inForce), trackKey };
}

const said = ({ ladderId, versionId, number, head }: Version) => ({
  ladderId,
  versionId,
  number: number ?? 0,
  name: head.name,
  kind: head.kind,
  tracks: head.tracks,
});

/** The skills of a version in their order; none when the viewer may not read it. */
export async function skillsOf(db: Db, viewer: Viewer, versionId: string): Promise<Skill[]> {
  const version = await reachVersion(db, viewer, versionId);
  return version ? skillsIn(db, viewer, versionId) : [];
}

export async function skillOf(
  db: Db,
  viewer: Viewer,
  versionId: string,
  skillKey: string,
): Promise<Skill | undefined> {
  return (await skillsOf(db, viewer, versionId)).find(({ key }) => key === skillKey);
}

export type Use = { readonly versionId: string; readonly skillKey: string };
export type Changed = Use & { readonly fate: Fate; readonly name: string };

/** What became of skills somebody refers to, in the version that is in force now. */
export async function skillsChanged(
  db: Db,
  viewer: Viewer,
  uses: readonly Use[],
): Promise<Changed[]> {
  const byVersion = Map.groupBy(uses, ({ versionId }) => versionId);
  const found: Changed[] = [];
  for (const [versionId, list] of byVersion) {
    const version = await reachVersion(db, viewer, versionId);
    const now = version && (await ladderInForce(db, viewer, version.ladderId));
    if (!now || now.versionId === versionId) continue;
    const before = await skillsIn(db, viewer, versionId);
    const after = await skillsIn(db, viewer, now.versionId);
    for (const use of list) {
      const was = before.find(({ key }) => key === use.skillKey);
      if (!was) continue;
      const { fate, is } = fateOf(was, after);
      if (fate !== 'same') found.push({ ...use, fate, name: is?.name ?? was.name });
    }
  }
  return found;
}
