import type { BaseContext } from '../../../platform/operation.ts';
import { everyone } from '../../../platform/operation.ts';
import { invalid } from '../../../platform/universal/problems.ts';
import { placementSource, placementsOfItem } from '../scheduling/public.ts';
import { compilePlacement, SourceError } from './engine/compile.ts';
import type { PlacementSource } from './engine/types.ts';
import { asHouse, nextNumber, organisationOf, saveSource } from './store.ts';
import { keepStateKey } from './store-keys.ts';

/** A source that does not compile undoes the change that made it, with a sentence for each reason. */
export function mustCompile(source: PlacementSource): void {
  try {
    compilePlacement(source);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw invalid(
      error.problems.map(({ placement, booking, field, message }) => ({
        path: [placement, booking, field].filter((part) => part !== null).join('.'),
        sentence: message,
      })),
    );
  }
}

/**
 * Brings what is shown in a placement in line with the schedule, inside the change that altered it:
 * it is checked, stored under the next number, and told to every process.
 */
async function compile(ctx: BaseContext, placement: string): Promise<void> {
  const organisationId = await organisationOf(ctx.db);
  const found = await placementSource(ctx.db, organisationId, placement);
  if (!found) return;
  const number = await asHouse(ctx.db, async () => {
    const source = { ...found.source, number: await nextNumber(ctx.db, organisationId, placement) };
    mustCompile(source);
    await keepStateKey(ctx.db, organisationId, ctx.now);
    await saveSource(ctx.db, organisationId, { source, open: found.open }, ctx.now);
    return source.number;
  });
  await ctx.emit('presentation.compiled', { placement, number: String(number) }, [everyone]);
}

export async function compileAll(ctx: BaseContext, placements: readonly string[]): Promise<void> {
  for (const placement of [...new Set(placements)].sort()) await compile(ctx, placement);
}

/** After an item was published or withdrawn: wherever it is booked. */
export async function compileWhereShown(ctx: BaseContext, itemId: string): Promise<void> {
  const organisationId = await organisationOf(ctx.db);
  await compileAll(ctx, await placementsOfItem(ctx.db, { organisationId }, itemId));
}
