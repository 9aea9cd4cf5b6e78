import type { Api, Context } from '../../../platform/operation.ts';
import { conflict, mayNot, notFound } from '../../../platform/universal/problems.ts';
import type { contract } from './contract.ts';
import type { Giver } from './contract-shapes.ts';
import { isSealed } from './rules.ts';
import { giversOf, type Reached, reachRound } from './store.ts';

export type ReadingsApi = Api<(typeof contract)['operations']>;

export async function reach(ctx: Context, roundId: string): Promise<Reached> {
  const found = await reachRound(ctx.db, ctx.viewer, roundId);
  if (!found) throw notFound();
  return found;
}

/** A round about the viewer. */
export async function reachOwn(ctx: Context, roundId: string): Promise<Reached> {
  const found = await reach(ctx, roundId);
  if (!found.isMine) throw mayNot('This is for whom the round is about to decide.');
  return found;
}

/** One that is not opened yet: everybody may still write and be asked. */
export function mustBeSealed(round: Reached): void {
  if (!isSealed(round)) throw conflict('This round lies open; what was given stays as it is.');
}

/** One the viewer gives a reading for, and still may. */
export async function reachAsked(ctx: Context, roundId: string): Promise<Reached> {
  const found = await reach(ctx, roundId);
  if (!found.isAsked) throw mayNot('You were not asked for a reading here.');
  mustBeSealed(found);
  return found;
}

/** Whom it is about, and whoever else has to do with it. */
export const tell = (
  ctx: Context,
  what: string,
  { roundId, person }: Pick<Reached, 'roundId' | 'person'>,
  ring: readonly string[] = [],
): Promise<void> =>
  ctx.emit(`readings.${what}`, { roundId, personId: person.personId }, [
    ...new Set([ctx.viewer.personId, person.personId, ...ring]),
  ]);

/** Everybody who was asked, the person included. */
export const allGivers = (ctx: Context, roundId: string): Promise<Giver[]> =>
  giversOf(ctx.db, ctx.viewer, roundId);
