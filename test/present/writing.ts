/** Content written, published and booked by the operations people use. */
import type { z } from 'zod';
import { contract as authoring } from '../../src/domains/content/authoring/contract.ts';
import { contract as scheduling } from '../../src/domains/content/scheduling/contract.ts';
import type { plan } from '../../src/domains/content/scheduling/contract-shapes.ts';
import type { Person, World } from '../world.ts';

export type Plan = z.input<typeof plan>;
export type Written = { readonly itemId: string; readonly versionId: string };

/** An administrator publishes everywhere. */
export async function write(world: World, by: Person, title: string): Promise<Written> {
  const as = world.as(by);
  const { folders } = await as(authoring, 'folders', {});
  const folderId =
    folders[0]?.folderId ?? (await as(authoring, 'addFolder', { name: 'Writing' })).folderId;
  const made = { folderId, type: 'announcement', title, locale: 'en' } as const;
  const { itemId } = await as(authoring, 'make', made);
  const { versionId } = await rewrite(world, by, itemId, title, 1);
  return { itemId, versionId };
}

/** Another version, in English and German, not published yet. */
export async function rewrite(
  world: World,
  by: Person,
  itemId: string,
  title: string,
  revision: number,
): Promise<{ versionId: string; revision: number }> {
  const text = (say: string) => ({ title: say, summary: '', text: `${say}, in full.` });
  const locales = { en: text(title), de: text(`${title}, auf Deutsch`) };
  const body = { common: {}, locales };
  const saved = await world.as(by)(authoring, 'save', { itemId, revision, body });
  const kept = { itemId, revision: saved.revision };
  const { versionId } = await world.as(by)(authoring, 'makeVersion', kept);
  return { versionId, revision: saved.revision };
}

export const publish = (world: World, by: Person, versionId: string) =>
  world.as(by)(authoring, 'publish', { versionId });

export const book = (
  world: World,
  by: Person,
  itemId: string,
  plan: Plan = {},
  placement = 'today.top',
) => world.as(by)(scheduling, 'book', { placement, itemId, plan });

/** Written, published and booked. */
export async function announce(
  world: World,
  by: Person,
  title: string,
  plan: Plan = {},
  placement?: string,
) {
  const written = await write(world, by, title);
  await publish(world, by, written.versionId);
  const { bookingId } = await book(world, by, written.itemId, plan, placement);
  return { ...written, bookingId };
}

/** The standard placements; organisations of tests are made without them. */
export const withPlacements = async ({ owner }: World, { organisationId }: Person) => {
  await owner.query('select scheduling.set_up($1, now())', [organisationId]);
};
