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

const usage =
  'groundswell wins import --git FOLDER [--author ada@example.org], or wins import FILE [--author ada]';

/** `wins import`: what is found waits on the web for its person's yes, and is no win before. */
export async function winsImport(given: Given, lent: Lent): Promise<void> {
  const { words, flags } = given;
  const git = flags.get('git');
  const [, , file] = words;
  if (!git === !file) throw new UsageError(usage);
  // Says what would come; told to apply it, keeps it in the list.
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
  for (const remark of remarks) print(harmless(remark));
  if (found.length === 0) print(`Nothing in ${folder} is by ${author}.`);
  return (apply: boolean) => inParts(found, (part) => proposed(call, part, apply));
}

const proposed = async (call: Lent['call'], found: readonly Found[], apply: boolean) =>
  (await call('wins.propose', { source: 'git', found, apply })) as Plan;

/** Stories may be long, and a request is not. */
const atOnce = 100;

async function inParts(
  found: readonly Found[],
  send: (part: readonly Found[]) => Promise<Plan>,
): Promise<Plan> {
  const whole: Plan = { fresh: [], known: 0 };
  for (let at = 0; at < found.length; at += atOnce) {
    const { fresh, known } = await send(found.slice(at, at + atOnce));
    whole.fresh.push(...fresh);
    whole.known += known;
  }
  return whole;
}

async function ownAddress(call: Lent['call']): Promise<string> {
  const { person } = (await call('org.me', {})) as { person: { email: string | null } };
  if (!person.email) throw new UsageError('Whose work? --author ada@example.org');
  return person.email;
}

async function fromFile(file: string, author: string | undefined, { call, print }: Lent) {
  const { text, remark } = csvText(
    await readFile(file).catch(() => {
      throw new UsageError(`There is no file ${file} that can be read.`);
    }),
  );
  if (remark) print(remark);
  const input = { text, ...(author ? { author } : {}) };
  return async (apply: boolean) => (await call('wins.bringIn', { ...input, apply })) as Plan;
}

const mostShown = 40;

/** Words of strangers go to a terminal, so nothing in them may steer it. */
const harmless = (text: string): string => text.replace(/\p{Cc}/gu, ' ');

function report({ fresh, known, remarks = [] }: Plan, print: Lent['print']): void {
  for (const remark of remarks) print(harmless(remark));
  for (const { day, title } of fresh.slice(0, mostShown)) print(`  ${day}  ${harmless(title)}`);
  if (fresh.length > mostShown) print(`  … and ${fresh.length - mostShown} more`);
  print(`${fresh.length} new, ${known} known already.`);
}
