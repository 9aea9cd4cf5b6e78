import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { type Db, lookAs, type Seen } from './db/database.ts';
import { newId } from './ids.ts';
import type { BaseContext, Context, GuestContext, Viewer } from './operation.ts';
import type { Bound, Program } from './program.ts';
import { conflict, invalid, notFound, signedOut, unexpected } from './universal/problems.ts';

export type RunOptions = {
  /** Sent twice with one key, a change happens once and answers the same. */
  readonly idempotencyKey?: string;
  /** Whose eyes the database has, when not the viewer's: how tests take one of the two locks away. */
  readonly seen?: Seen;
};

/** The one way an operation is carried out, whichever door it came through. */
export async function run(
  program: Program,
  name: string,
  viewer: Viewer | null,
  input: unknown,
  options: RunOptions = {},
): Promise<unknown> {
  const bound = program.operations.get(name);
  if (!bound) throw notFound();
  if (!viewer && bound.operation.who === 'person') throw signedOut();
  const parsed = parseInput(bound.operation.input, input);
  const seen = options.seen ?? viewer;
  const now = program.clock();
  const answer = await program.database.transaction(bound.operation.kind, seen, (db) => {
    const ctx = contextOf(program, db, viewer, now);
    return viewer && options.idempotencyKey && bound.operation.kind === 'change'
      ? onceOnly(bound, ctx as Context, parsed, options.idempotencyKey)
      : bound.work(ctx as Context & GuestContext, parsed);
  });
  return parseOutput(bound, answer);
}

function parseInput(shape: z.ZodType, input: unknown): unknown {
  const parsed = shape.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  throw invalid(
    parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      sentence: sentenceOf(issue.path.join(' '), issue.message),
    })),
  );
}

const sentenceOf = (path: string, message: string): string =>
  message.endsWith('.') ? message : `${path || 'This'}: ${message}.`;

/** Also drops what the contract does not name, so that no field leaves by accident. */
function parseOutput(bound: Bound, answer: unknown): unknown {
  const parsed = bound.operation.output.safeParse(answer);
  if (parsed.success) return parsed.data;
  throw Object.assign(unexpected(), {
    cause: new Error(
      `${bound.name} answered out of shape: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
    ),
  });
}

async function onceOnly(bound: Bound, ctx: Context, input: unknown, key: string): Promise<unknown> {
  const { organisationId, personId } = ctx.viewer;
  const first = await ctx.db
    .insertInto('platform.idempotency')
    .values({
      organisation_id: organisationId,
      person_id: personId,
      key,
      operation: bound.name,
      at: ctx.now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(sql<string>`ctid`.as('place'))
    .executeTakeFirst();
  if (!first) return earlierAnswer(bound, ctx, key);
  const answer = await bound.work(ctx as Context & GuestContext, input);
  // Found by its place: a look into the index would be a conflict with whoever changes anything just now.
  await ctx.db
    .updateTable('platform.idempotency')
    .set({ answer: JSON.stringify(answer ?? null) })
    .where('organisation_id', '=', organisationId)
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .where(sql`ctid`, '=', sql`${first.place}::tid`)
    .execute();
  return answer;
}

async function earlierAnswer(bound: Bound, { db, viewer }: Context, key: string): Promise<unknown> {
  const earlier = await db
    .selectFrom('platform.idempotency')
    .select(['operation', 'answer'])
    .where('organisation_id', '=', viewer.organisationId)
    .where('person_id', '=', viewer.personId)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (earlier.operation === bound.name) return earlier.answer;
  throw conflict('This key was used for another change before. Nothing was changed.');
}

/** The context an operation works in; also what jobs and live documents use. */
export function contextOf(
  program: Program,
  db: Db,
  viewer: Viewer | null,
  now: Temporal.Instant,
): BaseContext & { viewer: Viewer | null; enter: GuestContext['enter'] } {
  let place: Seen = viewer && { organisationId: viewer.organisationId, personId: viewer.personId };
  const organisationId = () => {
    if (!place) throw new Error('No organisation has been entered yet.');
    return place.organisationId;
  };
  const ctx = {
    db,
    now,
    viewer,
    baseUrl: program.baseUrl,
    async enter(organisation: string, personId: string | null) {
      place = { organisationId: organisation, personId };
      await lookAs(db, place);
    },
    async emit(name: string, ids: Record<string, string>, ring: readonly string[]) {
      const told = { organisationId: organisationId(), actorId: place?.personId ?? null };
      await writeEvent(db, now, told, name, ids);
      for (const job of program.jobs) {
        if (job.kind === 'within' && job.event === name) await job.work(ctx, ids);
        if (job.kind === 'on' && job.events.includes(name)) {
          await program.enqueue(db, job.name, { organisationId: told.organisationId, ids });
        }
      }
      await ringDoorbells(db, told.organisationId, name, ids, ring);
    },
    async audit(action: string, subjects: Record<string, string>) {
      await db
        .insertInto('platform.audit_log')
        .values({
          organisation_id: organisationId(),
          audit_id: newId(),
          action,
          actor_id: place?.personId ?? null,
          subjects: JSON.stringify(subjects),
          at: now.toString(),
        })
        .execute();
    },
  };
  return ctx;
}

/** A change in an organisation's name that no person made: by a job, or a machine outside. */
export function changeAsNobody<T>(
  program: Program,
  organisationId: string,
  work: (ctx: BaseContext) => Promise<T>,
): Promise<T> {
  return program.database.transaction('change', { organisationId, personId: null }, async (db) => {
    const ctx = contextOf(program, db, null, program.clock());
    await ctx.enter(organisationId, null);
    return work(ctx);
  });
}

async function writeEvent(
  db: Db,
  now: Temporal.Instant,
  told: { organisationId: string; actorId: string | null },
  name: string,
  ids: Record<string, string>,
): Promise<void> {
  await db
    .insertInto('platform.events')
    .values({
      organisation_id: told.organisationId,
      event_id: newId(),
      name,
      actor_id: told.actorId,
      ids: JSON.stringify(ids),
      at: now.toString(),
    })
    .execute();
}

/** NOTIFY carries at most 8,000 bytes: 150 people a bell. */
async function ringDoorbells(
  db: Db,
  organisationId: string,
  name: string,
  ids: Record<string, string>,
  ring: readonly string[],
): Promise<void> {
  const people = [...new Set(ring)];
  for (let start = 0; start < people.length; start += 150) {
    const bell = JSON.stringify({
      organisationId,
      name,
      ids,
      ring: people.slice(start, start + 150),
    });
    await sql`select pg_notify('doorbell', ${bell})`.execute(db);
  }
}
