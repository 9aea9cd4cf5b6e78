/**
 * (d) Nudges for a whole organisation of 100,000 people: each rule alone, then the whole look as the
 * hourly job does it (find, write, ring), then again when nothing has changed, then for one pair.
 *   node bench/nudges.ts [--people 100000] [--meetings 50] [--keep folder] [--database server]
 */
import type { NudgeRule } from '../src/platform/nudges.ts';
import { crowdOf } from './crowd.ts';
import { argument, report, rounded, say, summaryOf } from './measure.ts';
import { openStage, type Stage } from './stage.ts';

const people = argument('people', 100_000);
const meetings = argument('meetings', 50);
const crowd = crowdOf(1, people);
const { organisationId } = crowd;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const find = ({ opened }: Stage, rule: NudgeRule, personIds: readonly string[] | null) =>
  opened.program.steward.transaction('read', { organisationId, personId: null }, (db) =>
    rule.find(db, { organisationId, now: opened.program.clock(), personIds }),
  );

/** Puts the job in the queue and works through it, as the worker does. */
async function work({ opened }: Stage, job: string, ids: Record<string, string>): Promise<number> {
  const { program, queue } = opened;
  await program.database.transaction('change', { organisationId, personId: null }, (db) =>
    program.enqueue(db, job, { organisationId, ids }),
  );
  return timed(() => queue.settle(program));
}

async function ruleRows(stage: Stage) {
  const rules = stage.opened.program.slices.flatMap(({ nudges }) => nudges ?? []);
  const rows = [];
  for (const rule of rules) {
    let found = 0;
    const whole = await timed(async () => {
      found = (await find(stage, rule, null)).length;
    });
    const some = [crowd.personId(20), crowd.personId(crowd.managerOf(20))];
    const pair = await timed(() => find(stage, rule, some));
    rows.push({
      rule: rule.rule,
      found,
      'whole organisation, ms': rounded(whole),
      'a pair, ms': rounded(pair),
    });
  }
  return rows;
}

const stage = await openStage([{ organisation: 1, people, meetings }]);
try {
  const rows = await ruleRows(stage);
  const first = await work(stage, 'today.look.one', {});
  say(`first look at everybody: ${rounded(first / 1000)} s`);
  const again = await work(stage, 'today.look.one', {});
  say(`again, with nothing changed: ${rounded(again / 1000)} s`);
  const pairs = [];
  for (let n = 2; n < 202; n += 1) {
    const ids = { personId: crowd.personId(n), managerId: crowd.personId(crowd.managerOf(n)) };
    pairs.push(await work(stage, 'today.look-again', ids));
  }
  report('nudges', rows, {
    people,
    meetings: people * meetings,
    found: rows.reduce((sum, { found }) => sum + found, 0),
    wholeOrganisationSeconds: rounded(first / 1000),
    againSeconds: rounded(again / 1000),
    pairMs: summaryOf(pairs),
  });
} finally {
  await stage.stop();
}
