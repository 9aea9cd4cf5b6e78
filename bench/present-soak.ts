/**
 * Simulated days at full load: each thousandth answer against the brute-force reference.
 *   node bench/present-soak.ts [--seconds 120] [--check 1000]
 */
import { findDatabase } from '../src/platform/db/find-database.ts';
import { soak } from '../test/present/soak.ts';
import { argument, report, rounded } from './measure.ts';
import { openPresentStage } from './present-stage.ts';

const seconds = argument('seconds', 120);
const stage = await openPresentStage();
const found = await findDatabase(
  { databaseUrl: stage.databaseUrl, folder: stage.folder },
  () => undefined,
);
const { heap, wrong, ...done } = await soak({
  owner: stage.owner,
  app: found.app,
  seconds,
  checkEach: argument('check', 1000),
});
await stage.stop();
const days = rounded((seconds * 50 * 7) / 1440, 0);
const figures = { ...done, days, wrong: wrong.length, heapMB: heap.map((size) => rounded(size)) };
report('present-soak', [figures], { ...figures, holds: wrong.length === 0 && done.behind === 0 });
