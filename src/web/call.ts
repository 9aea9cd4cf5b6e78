import type { Contract, Operation, OutputOf, SentOf } from '../platform/universal/contract.ts';
import { Problem, type ProblemDetails } from '../platform/universal/problems.ts';

/** The server could not be reached. Nothing is wrong with what was asked. */
export class Offline extends Error {
  constructor() {
    super('The server cannot be reached right now.');
    this.name = 'Offline';
  }
}

/** The name of an operation, before it is bound to a type. */
export type Address = { readonly slice: string; readonly operation: string };

/** One operation as the browser sees it: `people.list.read({…})`, `people.add.change({…})`. */
export type Call<Op extends Operation> = Address & {
  read(input: SentOf<Op>, signal?: AbortSignal): Promise<OutputOf<Op>>;
  change(input: SentOf<Op>): Promise<OutputOf<Op>>;
};

export type Calls<C extends Contract> = {
  readonly [K in keyof C['operations'] & string]: Call<C['operations'][K]>;
};

/** `calls<typeof contract>('meetings')`: the slice's operations, typed by its contract alone. */
export function calls<C extends Contract>(slice: C['slice']): Calls<C> {
  const known = new Map<string, Call<Operation>>();
  return new Proxy({} as Calls<C>, {
    get(_, operation: string) {
      const call = known.get(operation) ?? bind({ slice, operation });
      known.set(operation, call);
      return call;
    },
  });
}

const bind = (address: Address): Call<Operation> => ({
  ...address,
  read: (input, signal) => get(address, input, signal),
  change: (input) => post(address, input, newKey()),
});

export function get(address: Address, input: unknown, signal?: AbortSignal): Promise<unknown> {
  const query = flat(input).toString();
  return ask(`${path(address)}${query && `?${query}`}`, signal ? { signal } : {});
}

/** The key makes a repeated sending harmless: the server answers the second as it answered the first. */
export function post(address: Address, input: unknown, key: string): Promise<unknown> {
  return ask(path(address), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      // A page of another origin cannot set this header unasked.
      'X-Groundswell': '1',
    },
    body: JSON.stringify(input ?? {}),
  });
}

const path = ({ slice, operation }: Address): string => `/api/${slice}/${operation}`;

function flat(input: unknown): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, String(one));
    }
  }
  return query;
}

async function ask(url: string, init: RequestInit): Promise<unknown> {
  const { response, text } = await reach(url, init);
  const body = parse(text, response.headers.get('Content-Type'));
  if (response.ok) return body;
  throw new Problem(asDetails(body, response.status));
}

async function reach(
  url: string,
  init: RequestInit,
): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(url, { credentials: 'same-origin', ...init });
    // What a proxy says while the server restarts is no answer of ours.
    if ([502, 503, 504].includes(response.status)) throw new Offline();
    return { response, text: await response.text() };
  } catch (error) {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : new Offline();
  }
}

const parse = (text: string, type: string | null): unknown =>
  text && /json/.test(type ?? '') ? JSON.parse(text) : text || undefined;

const asDetails = (body: unknown, status: number): ProblemDetails =>
  typeof body === 'object' && body !== null && 'detail' in body
    ? (body as ProblemDetails)
    : {
        type: 'about:blank',
        title: 'Something broke on our side',
        status,
        detail: 'The server gave an answer that cannot be read. What you typed is still here.',
      };

/** A random id of 128 bits; `crypto.randomUUID` is withheld where the page is served over plain http. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
