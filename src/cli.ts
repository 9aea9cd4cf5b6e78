import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { slices } from './app.ts';
import { operatorCommands } from './operator.ts';
import {
  fieldsOf,
  type Given,
  inputFrom,
  readArguments,
  UsageError,
} from './platform/cli/arguments.ts';
import { callOperation, forgetSession, signIn } from './platform/cli/client.ts';
import { ConfigError, readConfig } from './platform/config.ts';
import { bind } from './platform/program.ts';
import { csvText } from './platform/universal/csv.ts';

const operations = bind(slices);
const print = (text: string) => process.stdout.write(`${text}\n`);

type Command = { says: string; run: (given: Given) => Promise<void> };

const call = (given: Given, name: string, input: unknown): Promise<unknown> => {
  const bound = operations.get(name);
  if (!bound) throw new UsageError(`There is no operation ${name}. See: groundswell help`);
  return callOperation(given.flags.get('url'), name, bound.operation, input);
};

const commands: Record<string, Command> = {
  serve: {
    says: 'Starts the program; --demo on a throw-away folder with a made-up organisation.',
    run: async ({ flags }) => (await import('./main.ts')).serve({ demo: flags.has('demo') }),
  },
  'sign-in': {
    says: 'Signs you in on this computer: --email you@example.org [--url https://…].',
    run: async ({ flags }) => {
      const url = flags.get('url') ?? readConfig().baseUrl;
      const email = flags.get('email') ?? (await ask('E-mail: '));
      await signIn(url, email, await ask('Password: ', true));
      print('Signed in.');
    },
  },
  'sign-out': {
    says: 'Forgets the session kept on this computer.',
    run: async () => {
      await forgetSession();
      print('Signed out on this computer.');
    },
  },
  import: {
    says: 'Imports a CSV of people or memberships: import FILE [--yes]; shows what will change first.',
    run: importFile,
  },
  export: {
    says: 'Writes everything of yours into one zip: export [--person you@example.org] [--to FILE].',
    run: exportMine,
  },
  content: {
    says: 'Content as a folder of Markdown: content push|pull FOLDER [--publish] [--plan] [--beside --as you@example.org].',
    run: async (given) => (await import('./content.ts')).content(given, print),
  },
  'listening figures': {
    says: 'Figures of a conversation: listening figures [FILE], two lists of intervals as JSON.',
    run: async (given) => (await import('./listening.ts')).listeningFigures(given, print),
  },
  'talk classify': {
    says: 'Names turns of talk: talk classify [FILE], lines of {"text", "previous"?} as JSON.',
    run: async (given) => (await import('./talk.ts')).talkClassify(given),
  },
  'ladders import': {
    says: 'Brings in a career ladder as a draft: ladders import FILE… [--ladder ID] [--yes].',
    run: async (given) =>
      (await import('./ladders.ts')).laddersImport(given, {
        print,
        ask,
        call: (name, input) => call(given, name, input),
      }),
  },
  'wins import': {
    says: 'Finds wins to decide on: wins import FILE, or --git FOLDER; [--author ada@example.org] [--yes].',
    run: async (given) =>
      (await import('./wins.ts')).winsImport(given, {
        print,
        ask,
        call: (name, input) => call(given, name, input),
      }),
  },
  ...operatorCommands(print),
  help: { says: 'Lists commands; help SLICE OPERATION shows its flags.', run: help },
};

async function importFile(given: Given): Promise<void> {
  const [, file] = given.words;
  if (!file) throw new UsageError('Which file? groundswell import roster.csv');
  const { text, remark } = csvText(await readFile(file));
  if (remark) print(remark);
  const planned = (await call(given, 'org.importPlan', { text })) as ImportAnswer;
  report(basename(file), planned);
  if (!given.flags.has('yes') && !/^y/i.test(await ask('Import this? [y/N] '))) {
    print('Nothing was changed.');
    return;
  }
  await call(given, 'org.importApply', { text });
  print('Imported.');
}

type ImportAnswer = {
  counts: Record<string, number>;
  problems: { line: number; reason: string }[];
};

function report(file: string, { counts, problems }: ImportAnswer): void {
  const words = (name: string) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  print(`${file} would change:`);
  for (const [name, count] of Object.entries(counts)) print(`  ${words(name)}: ${count}`);
  for (const { line, reason } of problems) print(`  line ${line}: ${reason}`);
}

type Exported = { fileName: string; files: readonly { path: string; text: string }[] };

async function exportMine(given: Given): Promise<void> {
  const me = (await call(given, 'org.me', {})) as { person: { email: string | null } };
  const wanted = given.flags.get('person');
  if (wanted && wanted !== me.person.email) {
    throw new UsageError(
      `You are signed in as ${me.person.email}. Each person exports their own words: sign in as ${wanted} first.`,
    );
  }
  const begun = await call(given, 'record.export', {});
  const { fileName, files } = (await call(given, 'record.files', begun)) as Exported;
  const { zipOf } = await import('./platform/cli/zip.ts');
  const target = given.flags.get('to') ?? fileName;
  await writeFile(target, zipOf(files), { mode: 0o600 });
  print(`Written to ${target}.`);
}

async function ask(question: string, hidden = false): Promise<string> {
  const lines = createInterface({ input: process.stdin, output: process.stderr, terminal: hidden });
  if (hidden) process.stderr.write('\u001b[8m');
  try {
    return await new Promise((resolve, reject) => {
      lines.once('close', () => reject(new UsageError('\nNobody answered, so nothing was done.')));
      lines.question(question).then(resolve, reject);
    });
  } finally {
    if (hidden) process.stderr.write('\u001b[28m');
    lines.close();
  }
}

async function help({ words: [, slice, key] }: Given): Promise<void> {
  const bound = operations.get(`${slice}.${key}`);
  if (bound) {
    print(bound.operation.does);
    for (const { flag, type, required, says } of fieldsOf(bound.operation)) {
      print(`  --${flag} <${type}>${required ? '' : ' (optional)'} ${says}`.trimEnd());
    }
    return;
  }
  print('groundswell COMMAND\n');
  for (const [name, { says }] of Object.entries(commands)) print(`  ${name.padEnd(18)} ${says}`);
  print('\ngroundswell SLICE OPERATION [--flag value …]\n');
  for (const [name, { operation }] of operations) {
    print(`  ${name.replace('.', ' ').padEnd(32)} ${operation.does}`);
  }
}

async function main(): Promise<void> {
  const given = readArguments(process.argv.slice(2));
  const [word = 'help', key = ''] = given.words;
  const command = commands[word] ?? commands[`${word} ${key}`];
  if (command) return command.run(given);
  const bound = operations.get(`${word}.${key}`);
  if (!bound) throw new UsageError(`There is no command ${word} ${key}. See: groundswell help`);
  const answer = await call(given, bound.name, inputFrom(bound.operation, given.flags));
  print(JSON.stringify(answer, null, 2));
}

// Whoever reads may have read enough, as `| head` does.
process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
  process.exit(code === 'EPIPE' ? 0 : 1);
});

await main().catch((error: unknown) => {
  if (!(error instanceof Error)) throw error;
  const known = error instanceof UsageError || error instanceof ConfigError;
  process.stderr.write(`${known || error.message ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
