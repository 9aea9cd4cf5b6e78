import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Body, LadderChange } from './domains/growth/ladders/contract-shapes.ts';
import { type Given, UsageError } from './platform/cli/arguments.ts';
import { csvText } from './platform/universal/csv.ts';

/** What the command line lends: calls as whoever signed in, a line on the screen, and a question. */
type Lent = {
  call(name: string, input: unknown): Promise<unknown>;
  print(line: string): void;
  ask(question: string): Promise<string>;
};

type Plan = {
  state: 'new' | 'changed' | 'same' | 'refused';
  body: Body | null;
  changes: LadderChange[];
  refused: string[];
};

/** `ladders import FILE…`: a ladder from its files becomes a draft, which is published on the web. */
export async function laddersImport(given: Given, { call, print, ask }: Lent): Promise<void> {
  const [, , ...paths] = given.words;
  if (paths.length === 0) throw new UsageError('Which file? groundswell ladders import ours.yaml');
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), text: csvText(await readFile(path)).text })),
  );
  const ladderId = given.flags.get('ladder');
  const input = { files, ...(ladderId ? { ladderId } : {}) };
  const plan = (await call('ladders.bringIn', input)) as Plan;
  for (const line of said(plan)) print(line);
  if (plan.state === 'refused' || plan.state === 'same') return;
  const isYes = given.flags.has('yes') || /^y/i.test(await ask('Make this a draft? [y/N] '));
  if (!isYes) return print('Nothing was changed.');
  await call('ladders.bringIn', { ...input, apply: true });
  print('It is a draft now. Its keepers publish it on the web: Career ladders, Edit.');
}

function said({ state, body, changes, refused }: Plan): string[] {
  if (!body) return ['This cannot be brought in:', ...refused.map((one) => `  ${one}`)];
  const { name, skills, tracks } = body;
  const paths = tracks.map((one) => one.name).join(', ');
  const head = `${name}: ${skills.length} skills, paths: ${paths || 'none yet'}.`;
  if (state === 'same') return [head, 'It says what is here already.'];
  if (state === 'new') return [head, 'It is new here.'];
  return [head, 'It would change:', ...changes.map((one) => `  ${one.name} (${one.what})`)];
}
