import { type Implemented, implement } from '../../platform/operation.ts';
import type { FindSource, MomentSource } from '../../platform/story.ts';
import { contract } from './contract.ts';

type Sources = {
  readonly moments: readonly MomentSource[];
  readonly finds: readonly FindSource[];
};

/** More than this in one stretch of a story nobody reads; the latest stand. */
const mostMoments = 200;

/** The operations over what the slices tell; which slices there are is known to src/app.ts. */
export const apiOf = ({ moments, finds }: Sources): Implemented =>
  implement(contract, {
    moments: async (ctx, { personId, from = null, until = null }) => {
      const span = { personId, from, until };
      const all = [];
      for (const source of moments) all.push(...(await source(ctx, span)));
      return { moments: latest(all).slice(0, mostMoments) };
    },
    find: async (ctx, sought) => {
      const all = [];
      for (const source of finds) all.push(...(await source(ctx, sought)));
      return { found: latest(all).slice(0, sought.limit) };
    },
  });

const latest = <T extends { readonly at: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => b.at.localeCompare(a.at));
