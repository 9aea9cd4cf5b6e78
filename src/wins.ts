import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Found, Source } from './domains/recognition/wins/contract-shapes.ts';
import { winsFromGit } from './domains/recognition/wins/rules-git.ts';
import { readHistory } from './git-history.ts';
import { type Given, UsageError } from './platform/cli/arguments.ts';
import { csvText } from './platform/universal/csv.ts';

/** What the command line lends: calls as whoever signed in, a line on the screen, and a question. */
type Lent = {
  call(name: string, input: unknown): Promise<unknown>;
  print(line: string): void;
  ask(question: string): Promise<string>;
};

type Plan = { source?: Source; fresh: Found[]; known: number; remarks?: string[] };
/** Says what would come, or, with `apply`, keeps it in the list. */
type Propose = (apply: boolean) => Promise<Plan>;

const usage =
  'groundswell wins import --git FOLDER [--author ada@example.org], or wins import FILE [--author ada]';

/** `wins import`: what is found waits on the web for its person's yes, and is no win before. */
export async function winsImport(given: Given, lent: Lent): Promise<void> {
  const { words, flags } = given;
  const git = flags.get('git');
  const [, , file] = words;
  if (!git === !file) throw new UsageError(usage);
  const propose = git
    ? await fromGit(resolve(git), flags.get('author'), lent)
    : await fromFile(file ?? '', flags.get('author'), lent);
  const plan = await propose(false);
  report(plan, lent.print);
  if (plan.fresh.length === 0) return;
  const isYes = flags.has('yes') || /^y/i.test(await lent.ask('Put these into your list? [y/N] '));
  if (!isYes) return lent.print('Nothing was kept.');
  await propose(true);
  lent.print('They wait in your list: Wins, Bring in. None is a win before you say so.');
}

async function fromGit(folder: string, named: string | undefined, { call, print }: Lent) {
  const author = named ?? (await ownAddress(call));
  const { found, remarks } = winsFromGit(await readHistory(folder), author);
  for (const remark of remarks) print(remark);
  if (found.length === 0) print(`Nothing in ${folder} is by ${author}.`);
  const propose: Propose = async (apply) =>
    (await call('wins.propose', { source: 'git', found, apply })) as Plan;
  return propose;
}

async function ownAddress(call: Lent['call']): Promise<string> {
  const { person } = (await call('org.me', {})) as { person: { email: string | null } };
  if (!person.email) throw new UsageError('Whose work? --author ada@example.org');
  return person.email;
}

async function fromFile(file: string, author: string | undefined, { call, print }: Lent) {
  const { text, remark } = csvText(await readFile(file));
  if (remark) print(remark);
  const input = { text, ...(author ? { author } : {}) };
  const propose: Propose = async (apply) =>
    (await call('wins.bringIn', { ...input, apply })) as Plan;
  return propose;
}

const mostShown = 40;

/** Words of strangers go to a terminal, so nothing in them may steer it. */
const harmless = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

function report({ fresh, known, remarks = [] }: Plan, print: Lent['print']): void {
  for (const remark of remarks) print(remark);
  for (const { day, title } of fresh.slice(0, mostShown)) print(`  ${day}  ${harmless(title)}`);
  if (fresh.length > mostShown) print(`  … and ${fresh.length - mostShown} more`);
  print(`${fresh.length} new, ${known} known already.`);
}
