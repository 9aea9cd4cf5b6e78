import type { Db } from '../db/database.ts';
import { every, type Job } from '../jobs/jobs.ts';
import { sealFileIn } from './seal-file.ts';
import { type Entry, sealOf } from './seals.ts';

/** A line may commit a little after its moment; what is older than this is complete. */
const settledMinutes = 2;

/** Every ten minutes: what has been added to an organisation's audit log since is sealed. */
export const sealing = (folder: string): Job =>
  every('*/10 * * * *', 'platform.seal-audit', async ({ organisationId, now, change }) => {
    const file = sealFileIn(folder);
    const before = (await file.of(organisationId)).at(-1) ?? null;
    const until = now.subtract({ minutes: settledMinutes }).toString();
    const entries = await change(null, ({ db }) => entriesBetween(db, before?.upTo ?? null, until));
    const seal = sealOf(await file.key(), before, { organisationId, at: now.toString() }, entries);
    if (seal) await file.append(seal);
  });

/** Lines after one line and before one moment, oldest first; of the organisation looked at. */
export async function entriesBetween(
  db: Db,
  after: string | null,
  until: string | null,
): Promise<Entry[]> {
  let lines = db
    .selectFrom('platform.audit_log')
    .select(['audit_id as auditId', 'action', 'actor_id as actorId', 'subjects', 'at'])
    .orderBy('audit_id');
  if (after) lines = lines.where('audit_id', '>', after);
  if (until) lines = lines.where('at', '<', until);
  return lines.execute();
}
