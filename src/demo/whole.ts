import type { Database as Found } from '../platform/db/find-database.ts';
import { buildDemo, type Demo } from './demo.ts';
import { tellFigures } from './figures.ts';
import { tellLearning } from './learning.ts';
import { tellListening } from './listening.ts';
import { tellTranscripts } from './transcripts.ts';

/** The made-up organisation with everything that happened in it. */
export async function buildWholeDemo(found: Found): Promise<Demo> {
  const demo = await buildDemo(found.owner);
  await tellLearning(found, demo);
  await tellListening(found.owner, demo);
  await tellTranscripts(found.owner, demo);
  await tellFigures(found.owner, demo);
  return demo;
}
