import type { z } from 'zod';
import type { Context } from '../../../platform/operation.ts';
import { viewerAttributes } from '../../org/public.ts';
import { displayOf } from './api-display.ts';
import { sealsOf } from './api-state.ts';
import type { presented } from './contract-shapes.ts';
import { present } from './engine/present.ts';
import type { Viewer } from './engine/types.ts';
import { nothingIn, presentedOf } from './rules-presented.ts';

/** The viewer as content is meant for them: what the organisation knows, and no more. */
async function factsOf({ db, viewer, now }: Context): Promise<Viewer | null> {
  const found = await viewerAttributes(db, viewer, now);
  return found ? { ...found, locale: found.locale ?? 'en' } : null;
}

/** What stands in these placements for the viewer at this moment. */
export async function presentedTo(
  ctx: Context,
  placements: readonly string[],
  state?: string,
): Promise<z.output<typeof presented>[]> {
  const { db, viewer, now } = ctx;
  const person = await factsOf(ctx);
  const { snapshot } = await displayOf(db, viewer.organisationId, placements);
  const sealed = state ? await sealsOf(db) : null;
  const seen = await sealed?.seals.open(viewer.personId, state);
  return placements.map((placement) => {
    const decided = person && present(snapshot, placement, person, now.epochMilliseconds, seen);
    return decided ? presentedOf(decided) : nothingIn(placement);
  });
}
