import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appRoot } from '../../../platform/root.ts';
import { bodyFromYaml } from './api-yaml.ts';
import type { Body } from './contract-shapes.ts';

/** The compact ladder that comes with Groundswell, written as everybody may write theirs. */
export async function ourLadder(): Promise<Body> {
  const path = join(appRoot, 'content/ladders/everyday.yaml');
  const { body, refused } = bodyFromYaml(await readFile(path, 'utf8'));
  if (!body) throw new Error(`Our own ladder cannot be read: ${refused.join(' ')}`);
  return body;
}
