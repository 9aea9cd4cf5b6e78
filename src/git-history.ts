/**
 * Reads the history of somebody's repository with their own git, and only reads.
 *
 * A repository may be hostile: its configuration names programs (pagers, hooks, file monitors, keys,
 * helpers of protocols) that git would run. So git gets no words of the caller but fixed options (the
 * folder is where it runs, the author is looked for here), neither the system's nor the user's
 * configuration, and those settings of the repository that run programs are set to nothing. No
 * protocol is allowed and nothing missing is fetched, so it stays off the network. Whose files they
 * are is git's own question (safe.directory): a folder of another user is refused.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stat } from 'node:fs/promises';
import { devNull } from 'node:os';
import { text } from 'node:stream/consumers';
import {
  commitFormat,
  commitsIn,
  type History,
  mergedTips,
  tagFormat,
  tipFormat,
  tipsIn,
} from './domains/recognition/wins/rules-git.ts';
import { UsageError } from './platform/cli/arguments.ts';
import { readSearchPath } from './platform/config.ts';

const mostCommits = 20_000;
const mostTags = 5000;
const mostBytes = 64_000_000;
const patience = 60_000;

const settings = {
  'core.fsmonitor': 'false',
  'core.hooksPath': devNull,
  'core.pager': 'cat',
  'core.sshCommand': 'false',
  'core.askPass': '',
  'credential.helper': '',
  'diff.external': '',
  'gpg.program': 'false',
  'i18n.logOutputEncoding': 'UTF-8',
  'log.showSignature': 'false',
  'protocol.allow': 'never',
};

const environment = () => ({
  PATH: readSearchPath(),
  LC_ALL: 'C.UTF-8',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_CONFIG_SYSTEM: devNull,
  GIT_ATTR_NOSYSTEM: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
});

/** Releases, tags, and what was merged into what is checked out; bounded in time and in size. */
export async function readHistory(folder: string): Promise<History> {
  const there = await stat(folder).catch(() => null);
  if (!there?.isDirectory()) throw new UsageError(`There is no folder ${folder}.`);
  const git = (words: readonly string[], input = '') => run(folder, words, input);
  const plain = ['--no-show-signature', '--no-color', '--no-ext-diff', '--no-patch'];
  const commits = commitsIn(
    await git([
      'log',
      ...plain,
      '--first-parent',
      `--max-count=${mostCommits}`,
      commitFormat,
      'HEAD',
      '--',
    ]),
  );
  const merged = mergedTips(commits);
  const tips =
    merged.length > 0
      ? await git(['log', ...plain, '--no-walk', '--stdin', tipFormat], `${merged.join('\n')}\n`)
      : '';
  const tags = await git([
    'for-each-ref',
    '--sort=-creatordate',
    `--count=${mostTags}`,
    tagFormat,
    'refs/tags',
  ]);
  return { commits, tips: tipsIn(tips), tags };
}

async function run(folder: string, words: readonly string[], input: string): Promise<string> {
  const set = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn('git', ['--no-pager', '--no-replace-objects', ...set, ...words], {
    cwd: folder,
    env: environment(),
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  child.stdin.on('error', () => undefined).end(input);
  const [printed, complaint, code] = await Promise.all([
    bounded(child.stdout, () => child.kill('SIGKILL')),
    text(child.stderr),
    once(child, 'close').then(([code]: unknown[]) => code),
    once(child, 'spawn'),
  ]).catch((error: unknown) => {
    if (error instanceof UsageError) throw error;
    throw new UsageError('There is no git on this computer. Nothing was read.');
  });
  if (code !== 0) throw new UsageError(sentenceFor(complaint, folder));
  return printed;
}

async function bounded(stream: NodeJS.ReadableStream, stop: () => void): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > mostBytes) {
      stop();
      throw new UsageError('This history is larger than can be read at once. Nothing was kept.');
    }
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function sentenceFor(complaint: string, folder: string): string {
  if (/not a git repository/i.test(complaint)) return `${folder} is no git repository.`;
  if (/dubious ownership/i.test(complaint)) {
    return `${folder} belongs to another user of this computer, so git does not trust it. Nothing was read.`;
  }
  if (/bad revision|unknown revision|ambiguous argument 'HEAD'/i.test(complaint)) {
    return `${folder} has no commits yet.`;
  }
  return `git could not read ${folder}. Nothing was kept.`;
}
