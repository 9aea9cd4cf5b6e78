import pg from 'pg';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Connection } from '../db/connection.ts';
import { kindOf, type Log } from '../log.ts';
import type { Enqueue, Program } from '../program.ts';
import { contextOf } from '../run.ts';
import type { Job, JobContext } from './jobs.ts';

const schema = 'boss';

type JobData = { organisationId: string; ids: Record<string, string> };
type Runnable = Exclude<Job, { kind: 'within' }>;

/** Timetables wake once and fan out: one job an organisation, each retried on its own. */
const perOrganisation = (name: string): string => `${name}.one`;

const runnable = (jobs: readonly Job[]): Runnable[] =>
  jobs.filter((job): job is Runnable => job.kind !== 'within');

const queueNames = (jobs: readonly Job[]): string[] =>
  runnable(jobs).flatMap((job) =>
    job.kind === 'every' ? [job.name, perOrganisation(job.name)] : [job.name],
  );

const retries = { retryLimit: 20, retryBackoff: true, retryDelay: 2, retryDelayMax: 3600 } as const;

/** As the owner, at migration: tables and queues, and no more rights for the rest than they need. */
export async function prepareQueue(owner: Connection, jobs: readonly Job[]): Promise<void> {
  const boss = new PgBoss({ ...owner, schema, supervise: false, schedule: false });
  await boss.start();
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  for (const name of queueNames(jobs)) {
    if (!known.has(name))
      await boss.createQueue(name, { ...retries, retentionSeconds: 14 * 86_400 });
  }
  await boss.stop({ graceful: false });
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(`grant usage on schema ${schema} to groundswell_app;
    grant select, insert, update, delete on all tables in schema ${schema} to groundswell_app;
    grant execute on all functions in schema ${schema} to groundswell_app`);
  await client.end();
}

export type Queue = {
  readonly enqueue: Enqueue;
  /** Begins to work through jobs and timetables. */
  start(program: Program): Promise<void>;
  /** Works through everything that waits right now; for tests and for a clean stop. */
  settle(program: Program): Promise<void>;
  close(): Promise<void>;
};

/** The only place that knows the queue library. */
export async function openQueue(connection: Connection, log: Log): Promise<Queue> {
  const boss = new PgBoss({
    ...connection,
    schema,
    migrate: false,
    createSchema: false,
    max: 3,
    supervise: false,
    schedule: false,
  });
  boss.on('error', (error) => log('queue trouble', kindOf(error)));
  await boss.start();
  let worker: PgBoss | null = null;
  return {
    enqueue: async (db, job, data) => {
      await boss.send(job, data, { db: fromKysely(db) });
    },
    start: async (program) => {
      worker = await startWorker(connection, program, log);
    },
    settle: (program) => settle(boss, program, log),
    close: async () => {
      await worker?.stop({ graceful: true, timeout: 10_000 });
      await boss.stop({ graceful: false });
    },
  };
}

async function startWorker(connection: Connection, program: Program, log: Log): Promise<PgBoss> {
  const worker = new PgBoss({ ...connection, schema, migrate: false, createSchema: false, max: 3 });
  worker.on('error', (error) => log('queue trouble', kindOf(error)));
  await worker.start();
  for (const job of runnable(program.jobs)) {
    const own = job.kind === 'every' ? perOrganisation(job.name) : job.name;
    await worker.work<JobData>(
      own,
      { pollingIntervalSeconds: 0.5, batchSize: 10 },
      async (batch) => {
        for (const { data } of batch) await workOne(program, job, data, log);
      },
    );
    if (job.kind !== 'every') continue;
    await worker.work(job.name, { pollingIntervalSeconds: 5 }, () =>
      fanOut(worker, program, job.name),
    );
    await worker.schedule(job.name, job.cron);
    if (job.atStart)
      await worker.send(job.name, {}, { singletonKey: 'start', singletonSeconds: 60 });
  }
  return worker;
}

async function fanOut(boss: PgBoss, program: Program, name: string): Promise<void> {
  const organisations = await program.steward.transaction('read', null, (db) =>
    db.selectFrom('org.organisations').select('organisation_id as organisationId').execute(),
  );
  await boss.insert(
    perOrganisation(name),
    organisations.map(({ organisationId }) => ({
      data: { organisationId, ids: {} },
      singletonKey: organisationId,
    })),
  );
}

async function workOne(program: Program, job: Runnable, data: JobData, log: Log): Promise<void> {
  try {
    await job.work(jobContext(program, data));
  } catch (error) {
    log('job failed, will be tried again', { job: job.name, ...kindOf(error) });
    throw error;
  }
}

function jobContext(program: Program, { organisationId, ids }: JobData): JobContext {
  const now = program.clock();
  return {
    organisationId,
    now,
    ids,
    steward: (work) =>
      program.steward.transaction('read', { organisationId, personId: null }, (db) =>
        work(db, now),
      ),
    keep: (work) => program.steward.transaction('change', { organisationId, personId: null }, work),
    change: (personId, work) =>
      program.database.transaction('change', { organisationId, personId }, async (db) => {
        const ctx = contextOf(program, db, null, now);
        await ctx.enter(organisationId, personId);
        return work(ctx);
      }),
  };
}

async function settle(boss: PgBoss, program: Program, log: Log): Promise<void> {
  const jobs = new Map(
    runnable(program.jobs).map((job) => [
      job.kind === 'every' ? perOrganisation(job.name) : job.name,
      job,
    ]),
  );
  for (let found = true; found; ) {
    found = false;
    for (const [name, job] of jobs) {
      for (const waiting of (await boss.fetch<JobData>(name, { batchSize: 100 })) ?? []) {
        found = true;
        await workOne(program, job, waiting.data, log);
        await boss.complete(name, waiting.id);
      }
    }
  }
}
