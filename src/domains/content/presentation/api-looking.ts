/** As whom, when and at which schedule somebody looks who prepares what others will see. */
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { Context } from '../../../platform/operation.ts';
import { invalid, mayNot, notFound } from '../../../platform/universal/problems.ts';
import { viewerAttributes } from '../../org/public.ts';
import { isContentStaff } from '../authoring/public.ts';
import { placementSource } from '../scheduling/public.ts';
import { displayOf } from './api-display.ts';
import type { lookedAs } from './contract-shapes.ts';
import { compilePlacement, SourceError } from './engine/compile.ts';
import type { Snapshot, Viewer } from './engine/types.ts';
import { understood } from './rules-viewer.ts';

type LookedAs = z.output<z.ZodObject<typeof lookedAs>>;

export async function mustBeStaff({ db, viewer }: Context): Promise<void> {
  if (!(await isContentStaff(db, viewer))) {
    throw mayNot('This is for people who write, review or publish content.');
  }
}

/** A person here, with what is said otherwise above their facts; or somebody imagined. */
export async function lookerOf(ctx: Context, asked: LookedAs): Promise<Viewer> {
  const { personId, timeZone, locale, attributes } = asked;
  const person = personId ? await personWith(ctx, personId) : nobody;
  const known = understood({
    key: person.key,
    timeZone: timeZone ?? person.timeZone,
    locale: locale ?? person.locale,
    attributes: { ...person.attributes, ...parsed(attributes) },
  });
  if ('viewer' in known) return known.viewer;
  throw invalid([{ path: 'attributes', sentence: known.wrong }]);
}

const nobody: Viewer = { key: 'somebody', timeZone: 'UTC', locale: 'en', attributes: {} };

async function personWith({ db, viewer, now }: Context, personId: string): Promise<Viewer> {
  const { organisationId } = viewer;
  const found = await viewerAttributes(db, { organisationId, personId }, now);
  if (!found) throw notFound();
  const { key, timeZone, locale, attributes } = found;
  return { key, timeZone, locale: locale ?? nobody.locale, attributes };
}

function parsed(attributes: string | undefined): object {
  if (attributes === undefined) return {};
  try {
    const value: unknown = JSON.parse(attributes);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below, as of every other text that is no object.
  }
  throw invalid([
    { path: 'attributes', sentence: 'Attributes are JSON, such as {"country": "DE"}.' },
  ]);
}

export const momentOf = ({ now }: Context, { at }: LookedAs): number =>
  at === undefined ? now.epochMilliseconds : Temporal.Instant.from(at).epochMilliseconds;

/** What stands, or what would with this release live and these drafts approved. */
export async function scheduleOf(
  { db, viewer: { organisationId } }: Context,
  placements: readonly string[],
  { drafts, releaseId }: LookedAs,
): Promise<Snapshot> {
  if (!drafts && !releaseId) return (await displayOf(db, organisationId, placements)).snapshot;
  const compiled = new Map();
  for (const placement of placements) {
    const found = await placementSource(db, organisationId, placement, {
      drafts,
      ...(releaseId && { releaseId }),
    });
    if (found) compiled.set(placement, compiledOf({ ...found.source, number: 1 }));
  }
  return { placements: compiled };
}

function compiledOf(source: Parameters<typeof compilePlacement>[0]) {
  try {
    return compilePlacement(source);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw invalid(error.problems.map(({ message }) => ({ path: 'drafts', sentence: message })));
  }
}
