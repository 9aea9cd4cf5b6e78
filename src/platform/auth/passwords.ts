import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { invalid, unavailable } from '../universal/problems.ts';

/** OWASP's floor for Argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const shortest = 12;
const longest = 128;

/** One core is left for everybody else, and the queue is short enough to answer within seconds. */
const atOnce = Math.max(1, availableParallelism() - 1);
const mayWait = 200;

let running = 0;
const waiting: (() => void)[] = [];

/** A storm of sign-ins must not take the memory: few hashes run, some wait, the rest come back later. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= mayWait) {
      throw unavailable('Many people are signing in right now. Please try again in a few seconds.');
    }
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** The same password typed on two keyboards may differ in bytes: composed and decomposed accents. */
const normal = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normal(password), cost));

export const verifyPassword = (stored: string, password: string): Promise<boolean> =>
  inTurn(() => verify(stored, normal(password)));

/** Refuses with a sentence what would be guessed soon; anything else of 12 to 128 characters is fine. */
export async function assertGoodPassword(password: string, own: readonly string[]): Promise<void> {
  const sentence = await whyNot(normal(password), own);
  if (sentence) throw invalid([{ path: 'password', sentence }]);
}

async function whyNot(password: string, own: readonly string[]): Promise<string | null> {
  const { length } = [...password];
  if (length < shortest) {
    return `Please use at least ${shortest} characters; a few unrelated words are easy to remember.`;
  }
  if (length > longest) return `Please use at most ${longest} characters.`;
  const common = await commonest();
  const forms = [password.toLowerCase(), coreOf(password)];
  if (isRun(password) || forms.some((form) => new Set(form).size < 5 || common.has(form))) {
    return 'This password is one of the first that would be guessed. Please choose another.';
  }
  if (own.some((word) => word.length >= 4 && forms.includes(coreOf(word)))) {
    return 'This password is your name or e-mail address. Please choose another.';
  }
  return null;
}

/** What is left of "Passwordpassword2026!" without its few decorations and repetitions: "password". */
function coreOf(password: string): string {
  const lower = password.toLowerCase();
  const bare = lower.replace(/^[^\p{L}]{0,6}(?=\p{L})|(?<=\p{L})[^\p{L}]{0,6}$/gu, '');
  return /^(.+?)\1+$/su.exec(bare)?.[1] ?? bare;
}

/** 123456789012, abcdefghijkl: each character the next one of the alphabet, or the one before. */
function isRun(password: string): boolean {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, at) => code - (codes[at] ?? 0));
  const plain = steps.filter((step) => Math.abs(step) === 1).length;
  return plain >= steps.length - 2;
}

let loaded: Promise<ReadonlySet<string>> | null = null;

/** About 49,000 entries, read at the first need. */
function commonest(): Promise<ReadonlySet<string>> {
  loaded ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return loaded;
}
