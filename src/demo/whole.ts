import { Temporal } from 'temporal-polyfill';
import type { Database as Found } from '../platform/db/find-database.ts';
import { buildDemo, type Demo } from './demo.ts';
import { tellFigures } from './figures.ts';
import { tellKnowing } from './knowing.ts';
import { tellLearning } from './learning.ts';
import { tellListening } from './listening.ts';
import { tellTranscripts } from './transcripts.ts';

/** The made-up organisation with everything that happened in it. */
export async function buildWholeDemo(found: Found): Promise<Demo> {
  const now = Temporal.Now.instant();
  const demo = await buildDemo(found.owner, { now });
  await tellLearning(found, demo, now);
  await tellKnowing(found, demo, now);
  await tellListening(found.owner, demo);
  await tellTranscripts(found.owner, demo);
  await tellFigures(found.owner, demo);
  return demo;
}
