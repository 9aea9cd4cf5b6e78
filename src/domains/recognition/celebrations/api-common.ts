import type { Api, Context } from '../../../platform/operation.ts';
import { notFound } from '../../../platform/universal/problems.ts';
import type { contract } from './contract.ts';
import type { Card, Celebration } from './contract-shapes.ts';
import type { Channel, Known } from './rules-ways.ts';
import { reachCelebration } from './store.ts';
import { cardsOf, consentsOf, openWays, type Receiver, reachReceiver } from './store-card.ts';

export type CelebrationsApi = Api<(typeof contract)['operations']>;

export async function reachPerson(ctx: Context, personId: string): Promise<Receiver> {
  const found = await reachReceiver(ctx.db, ctx.viewer, personId);
  if (!found) throw notFound();
  return found;
}

export async function reach(ctx: Context, celebrationId: string): Promise<Celebration> {
  const found = await reachCelebration(ctx.db, ctx.viewer, celebrationId);
  if (found?.author.personId !== ctx.viewer.personId) throw notFound();
  return found;
}

type Wishes = { readonly card: Card | null; readonly known: Known };

/** What the viewer may know of somebody's wishes: their card when it is shown, else the open ways alone. */
export async function wishesOf(ctx: Context, personId: string): Promise<Wishes> {
  const [card = null] = await cardsOf(ctx.db, ctx.viewer, personId);
  if (!card) return { card, known: knownByOpen(await openWays(ctx.db, personId)) };
  const consents = await consentsOf(ctx.db, ctx.viewer, personId);
  const known = {
    liked: card.liked,
    never: card.never.map(({ channel }) => channel),
    consented: consents.map(({ channel }) => channel),
  };
  return { card, known };
}

const floor: readonly Channel[] = ['page', 'note'];

const knownByOpen = (open: readonly Channel[]): Known => ({
  liked: [],
  never: floor.filter((channel) => !open.includes(channel)),
  consented: open.filter((channel) => !floor.includes(channel)),
});
