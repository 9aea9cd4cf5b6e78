import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import { Problem, type ProblemDetails } from '../../platform/universal/problems.ts';
import { type Address, newKey, Offline, post } from '../call.ts';

/** A change on its way: written down before it is sent, forgotten once the server has answered. */
export type Letter = Address & {
  readonly key: string;
  readonly personId: string;
  readonly input: unknown;
  /** The server said no when nobody was looking; the letter stays until its writer has seen that. */
  readonly refused?: ProblemDetails;
};

export type Answered = { sent: true; output: unknown } | { sent: false };

type Waiter = { letter: Letter; resolve(answer: Answered): void; reject(problem: unknown): void };
type Round = { sentOld: boolean };

export type Held = { readonly waiting: number; readonly refused: readonly Letter[] };

const name = 'groundswell-outbox';
const retryMs = 10_000;

let store: UseStore | undefined;
let owner: string | undefined;
let counter = 0;
let held: Held = { waiting: 0, refused: [] };
let retry: ReturnType<typeof setTimeout> | undefined;
const waiters = new Map<string, Waiter>();
const listeners = new Set<() => void>();
const afterOld = new Set<() => void>();

const open = (): UseStore => {
  store ??= createStore(name, 'letters');
  return store;
};

const join = (set: Set<() => void>) => (listener: () => void) => {
  set.add(listener);
  return () => void set.delete(listener);
};

export const outbox = {
  /** What is here: how many wait to be sent, and those the server refused. */
  held: (): Held => held,
  subscribe: join(listeners),
  /** Told when letters of an earlier moment went out, so that pages ask again. */
  onOldSent: join(afterOld),
  /** Letters are sent for the person who wrote them, and for nobody else who signs in here. */
  belongTo(personId: string): void {
    owner = personId;
    void drain();
  },
  send,
  drain,
  async discard(key: string): Promise<void> {
    const place = (await mine()).find(([, letter]) => letter.key === key)?.[0];
    if (place) await del(place, open());
    await count();
  },
  close(): void {
    owner = undefined;
    store = undefined;
    clearTimeout(retry);
    tell({ waiting: 0, refused: [] });
  },
};

async function send(address: Address, input: unknown): Promise<Answered> {
  const key = newKey();
  // Signed out there is nobody to keep a letter for.
  if (!owner) return { sent: true, output: await post(address, input, key) };
  const { slice, operation } = address;
  const letter: Letter = { slice, operation, input, key, personId: owner };
  await set(nextPlace(key), letter, open());
  const answer = new Promise<Answered>((resolve, reject) => {
    waiters.set(key, { letter, resolve, reject });
  });
  void drain();
  return answer;
}

/** Places sort by the time of writing, so letters leave in the order they were written. */
function nextPlace(key: string): string {
  counter += 1;
  return `${String(Date.now()).padStart(15, '0')}.${String(counter).padStart(6, '0')}.${key}`;
}

/** One tab of the browser sends at a time; without locks (plain http) the keys keep doubles harmless. */
function drain(): Promise<void> {
  return navigator.locks ? navigator.locks.request(name, drainAll) : drainAll();
}

async function drainAll(): Promise<void> {
  if (!owner) return;
  const round: Round = { sentOld: false };
  const letters = (await mine()).filter(([, { refused }]) => !refused);
  for (const [place, letter] of letters) {
    if ((await deliver(place, letter, round)) === 'later') break;
  }
  // Whoever stands by is told that the letter waits, instead of being held up.
  for (const [, { key }] of letters) settle(key, { sent: false });
  await askForLost();
  await count();
  if (round.sentOld) for (const listener of afterOld) listener();
}

const mine = async (): Promise<[string, Letter][]> =>
  (await entries<string, Letter>(open())).filter(([, letter]) => letter.personId === owner);

async function deliver(place: string, letter: Letter, round: Round): Promise<'later' | 'done'> {
  const waiter = waiters.get(letter.key);
  const outcome = await attempt(letter);
  if (outcome === 'later') return outcome;
  round.sentOld ||= !waiter;
  if (outcome instanceof Problem && !waiter) {
    await set(place, { ...letter, refused: outcome.details }, open());
    return 'done';
  }
  await del(place, open());
  settle(letter.key, outcome);
  return 'done';
}

function settle(key: string, outcome: Answered | Problem): void {
  const waiter = waiters.get(key);
  waiters.delete(key);
  if (outcome instanceof Problem) waiter?.reject(outcome);
  else waiter?.resolve(outcome);
}

async function attempt(letter: Letter): Promise<Answered | Problem | 'later'> {
  try {
    return { sent: true, output: await post(letter, letter.input, letter.key) };
  } catch (error) {
    if (error instanceof Offline || !(error instanceof Problem)) return 'later';
    const { status } = error.details;
    // Signed out or too fast: the letter itself is fine and waits. Our own fault: tell who is looking.
    const keep = status === 401 || status === 429 || (status >= 500 && !waiters.has(letter.key));
    return keep ? 'later' : error;
  }
}

/** Another tab sent our letter meanwhile: the server gives the same answer again. */
async function askForLost(): Promise<void> {
  const here = new Set((await mine()).map(([, { key }]) => key));
  for (const { letter } of [...waiters.values()].filter((waiter) => !here.has(waiter.letter.key))) {
    const outcome = await attempt(letter);
    settle(letter.key, outcome === 'later' ? { sent: false } : outcome);
  }
}

async function count(): Promise<void> {
  const letters = (await mine()).map(([, letter]) => letter);
  const refused = letters.filter((letter) => letter.refused);
  tell({ waiting: letters.length - refused.length, refused });
  clearTimeout(retry);
  if (held.waiting > 0) retry = setTimeout(() => void drain(), retryMs);
}

function tell(now: Held): void {
  held = now;
  for (const listener of listeners) listener();
}
