import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import { Problem } from '../../platform/universal/problems.ts';
import { type Address, newKey, Offline, post } from '../call.ts';

/** A change on its way: written down before it is sent, forgotten once the server has answered. */
export type Letter = Address & {
  readonly key: string;
  readonly personId: string;
  readonly input: unknown;
};

export type Answered = { sent: true; output: unknown } | { sent: false };

type Waiter = { resolve(answer: Answered): void; reject(problem: unknown): void };

export const outboxName = 'groundswell-outbox';

let store: UseStore | undefined;
let owner: string | undefined;
let counter = 0;
let waiting = 0;
let retry: ReturnType<typeof setTimeout> | undefined;
const waiters = new Map<string, Waiter>();
const listeners = new Set<() => void>();
const drained = new Set<(refused: { letter: Letter; problem: Problem }[]) => void>();

const open = (): UseStore => {
  store ??= createStore(outboxName, 'letters');
  return store;
};

export const outbox = {
  /** How many changes wait to be sent. */
  count: (): number => waiting,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  /** Told after letters of an earlier moment went out, with those the server refused. */
  onDrained(listener: (refused: { letter: Letter; problem: Problem }[]) => void): () => void {
    drained.add(listener);
    return () => void drained.delete(listener);
  },
  /** Letters are sent for the person who wrote them, and for nobody else who signs in here. */
  belongTo(personId: string): void {
    owner = personId;
    void drain();
  },
  send,
  drain,
  close(): void {
    owner = undefined;
    store = undefined;
    clearTimeout(retry);
    setWaiting(0);
  },
};

async function send(address: Address, input: unknown): Promise<Answered> {
  const { slice, operation } = address;
  const letter: Letter = { slice, operation, input, key: newKey(), personId: owner ?? '' };
  await set(nextPlace(letter.key), letter, open());
  const answer = new Promise<Answered>((resolve, reject) => {
    waiters.set(letter.key, { resolve, reject });
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
  return navigator.locks ? navigator.locks.request(outboxName, drainAll) : drainAll();
}

async function drainAll(): Promise<void> {
  if (!owner) return;
  const refused: { letter: Letter; problem: Problem }[] = [];
  let sentOld = false;
  for (const [place, letter] of await mine()) {
    const waiter = waiters.get(letter.key);
    const outcome = await attempt(letter);
    if (outcome === 'later') break;
    await del(place, open());
    waiters.delete(letter.key);
    if (outcome instanceof Problem && !waiter) refused.push({ letter, problem: outcome });
    else if (outcome instanceof Problem) waiter?.reject(outcome);
    else waiter?.resolve(outcome);
    sentOld ||= !waiter;
  }
  await settle();
  if (sentOld) for (const listener of drained) listener(refused);
}

const mine = async (): Promise<[string, Letter][]> =>
  (await entries<string, Letter>(open())).filter(([, letter]) => letter.personId === owner);

async function attempt(letter: Letter): Promise<Answered | Problem | 'later'> {
  try {
    return { sent: true, output: await post(letter, letter.input, letter.key) };
  } catch (error) {
    if (error instanceof Offline) return 'later';
    if (!(error instanceof Problem)) throw error;
    const { status } = error.details;
    // Signed out or too fast: the letter itself is fine and waits. Our own fault: tell who is looking.
    const keep = status === 401 || status === 429 || (status >= 500 && !waiters.has(letter.key));
    return keep ? 'later' : error;
  }
}

/** What is still here after a round waits; whoever stands by is told so instead of being held up. */
async function settle(): Promise<void> {
  const left = await mine();
  for (const [, { key }] of left) {
    waiters.get(key)?.resolve({ sent: false });
    waiters.delete(key);
  }
  setWaiting(left.length);
  clearTimeout(retry);
  if (left.length > 0) retry = setTimeout(() => void drain(), 10_000);
}

function setWaiting(count: number): void {
  waiting = count;
  for (const listener of listeners) listener();
}
