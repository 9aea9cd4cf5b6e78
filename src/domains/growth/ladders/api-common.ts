import { type Api, type Context, everyone } from '../../../platform/operation.ts';
import { mayNot, notFound } from '../../../platform/universal/problems.ts';
import type { contract } from './contract.ts';
import type { Body, LadderHead, VersionHead } from './contract-shapes.ts';
import {
  keepersOf,
  type Ladder,
  reachLadder,
  reachVersion,
  skillsIn,
  type Version,
  versionsFor,
} from './store.ts';

export type LaddersApi = Api<(typeof contract)['operations']>;

/** A ladder with its versions: the one in force, its draft, and all that were published. */
export type Whole = {
  readonly ladder: Ladder;
  /** Undefined: never published. */
  readonly inForce: Version | undefined;
  /** Undefined as well for everybody who does not keep it. */
  readonly draft: Version | undefined;
  readonly published: readonly Version[];
};

export function wholeOf(ladder: Ladder, versions: readonly Version[]): Whole {
  const own = versions.filter(({ ladderId }) => ladderId === ladder.ladderId);
  const published = own.filter(({ number }) => number !== null);
  const draft = own.find(({ number }) => number === null);
  return { ladder, inForce: published[0], draft, published };
}

export async function reach({ db, viewer }: Context, ladderId: string): Promise<Whole> {
  const ladder = await reachLadder(db, viewer, ladderId);
  if (!ladder) throw notFound();
  return wholeOf(ladder, await versionsFor(db, viewer, ladderId));
}

export async function reachKept(ctx: Context, ladderId: string): Promise<Whole> {
  const whole = await reach(ctx, ladderId);
  if (whole.ladder.mayKeep) return whole;
  throw mayNot('Administrators and the keepers of this ladder change it. You can read it.');
}

export function mustAdminister({ viewer }: Context, what: string): void {
  if (viewer.role !== 'administrator') throw mayNot(`Only an administrator ${what}.`);
}

/** What stands there now, published or not. */
export function latest({ inForce, draft }: Whole): Version {
  const found = inForce ?? draft;
  if (!found) throw notFound();
  return found;
}

export async function versionOf(ctx: Context, whole: Whole, versionId?: string): Promise<Version> {
  if (!versionId) return latest(whole);
  const found = await reachVersion(ctx.db, ctx.viewer, versionId);
  if (found?.ladderId !== whole.ladder.ladderId) throw notFound();
  return found;
}

export async function bodyOf({ db, viewer }: Context, version: Version): Promise<Body> {
  return { ...version.head, skills: await skillsIn(db, viewer, version.versionId) };
}

export function headOf(whole: Whole, skills: number): LadderHead {
  const { ladder, inForce, draft } = whole;
  const { versionId, number, head, publishedAt } = latest(whole);
  return {
    ...ladder,
    versionId,
    number,
    name: head.name,
    kind: head.kind,
    about: head.about,
    skills,
    tracks: head.tracks.map(({ key, name, levels }) => ({ key, name, levels: levels.length })),
    publishedAt,
    hasDraft: inForce !== undefined && draft !== undefined,
  };
}

export const saidVersion = ({
  versionId,
  number,
  note,
  publishedAt,
  publishedBy,
}: Version): VersionHead | null =>
  number === null || publishedAt === null
    ? null
    : { versionId, number, note, publishedAt, publishedBy: publishedBy ?? '' };

/** A draft is heard of by those who keep it; what is in force by everybody. */
export async function tell(ctx: Context, what: string, { ladder }: Whole): Promise<void> {
  const keepers = await keepersOf(ctx.db, ctx.viewer, ladder.ladderId);
  const ring = [ctx.viewer.personId, ...keepers.map(({ personId }) => personId)];
  await ctx.emit(`ladders.${what}`, { ladderId: ladder.ladderId }, ring);
}

export const tellAll = (ctx: Context, what: string, ladderId: string): Promise<void> =>
  ctx.emit(`ladders.${what}`, { ladderId }, [everyone]);
