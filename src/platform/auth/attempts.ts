import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import type { Database } from '../db/database.ts';
import { tooMany } from '../universal/problems.ts';

/** A try at one account from one place; `device` is what an earlier sign-in left in this browser. */
export type Attempt = { readonly email: string; readonly address: string; readonly device: string };

export type Attempts = {
  /** Counts a try before anything is looked at; throws once there were too many. */
  begin(attempt: Attempt): Promise<void>;
  /** The try was right: it no longer counts against anybody. */
  succeeded(attempt: Attempt): Promise<void>;
  /** Whether a link may be mailed; too many for one address is nobody's business to know. */
  mayMail(attempt: Attempt): Promise<'yes' | 'no' | 'not-from-here'>;
  /** True when this browser has signed in to this account before. */
  knows(attempt: Attempt): boolean;
  /** For a browser that has signed in: a mark that keeps its owner in while others guess. */
  deviceMark(email: string): string;
};

const quarter = 15 * 60;

const limits = {
  // One place guessing at one account stops early and leaves the account open to everybody else.
  pair: { points: 10, duration: quarter },
  // A browser that signed in to this account before has tries of its own.
  device: { points: 10, duration: quarter },
  // Many places guessing at one account stop strange browsers only: known ones, passkeys and
  // mailed links still work, so a victim is never locked out.
  account: { points: 50, duration: 60 * 60 },
  // One place guessing at many accounts; an office behind one address stays well below.
  place: { points: 100, duration: quarter },
  mailTo: { points: 5, duration: 60 * 60 },
  mailFrom: { points: 20, duration: 60 * 60 },
} as const;

type Kind = keyof typeof limits;

const why =
  'There were too many tries just now. Please wait a quarter of an hour, or sign in with a passkey or a link by e-mail.';

function limitersOn(database: Database): Record<Kind, RateLimiterPostgres> {
  const limiter = (kind: Kind) =>
    new RateLimiterPostgres({
      storeClient: database.pool,
      schemaName: 'auth',
      tableName: 'attempt',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: kind,
      // A flood that is over its limit costs the database nothing more.
      inMemoryBlockOnConsumed: limits[kind].points + 1,
      ...limits[kind],
    });
  return {
    pair: limiter('pair'),
    device: limiter('device'),
    account: limiter('account'),
    place: limiter('place'),
    mailTo: limiter('mailTo'),
    mailFrom: limiter('mailFrom'),
  };
}

export function openAttempts(database: Database, secret: string): Attempts {
  const by = limitersOn(database);
  const sign = (...parts: string[]): string =>
    createHmac('sha256', secret).update(JSON.stringify(parts)).digest('base64url');
  const keysOf = (attempt: Attempt) => keysFor(attempt, sign);

  return {
    async begin(attempt) {
      for (const [kind, key] of keysOf(attempt)) {
        if (!(await consume(by[kind], key))) throw tooMany(why);
      }
    },
    async succeeded(attempt) {
      await Promise.all(keysOf(attempt).map(([kind, key]) => by[kind].reward(key, 1)));
    },
    async mayMail({ email, address }) {
      if (!(await consume(by.mailFrom, sign('place', placeOf(address))))) return 'not-from-here';
      return (await consume(by.mailTo, sign('account', email))) ? 'yes' : 'no';
    },
    knows: ({ email, device }) => knownDevice(device, email, sign) !== null,
    deviceMark(email) {
      const id = randomBytes(16).toString('base64url');
      return `${id}.${sign('device', id, email)}`;
    },
  };
}

type Sign = (...parts: string[]) => string;

/** In this order, so that a place that is stopped already counts against nobody else. */
function keysFor({ email, address, device }: Attempt, sign: Sign): [Kind, string][] {
  const known = knownDevice(device, email, sign);
  if (known !== null) return [['device', sign('device', known)]];
  const place = placeOf(address);
  return [
    ['pair', sign('pair', email, place)],
    ['place', sign('place', place)],
    ['account', sign('account', email)],
  ];
}

function knownDevice(mark: string, email: string, sign: Sign): string | null {
  const [id = '', signature = ''] = mark.split('.');
  const ours = Buffer.from(sign('device', id, email));
  const theirs = Buffer.from(signature);
  return ours.length === theirs.length && timingSafeEqual(ours, theirs) ? id : null;
}

/** An IPv6 customer has a whole /64 to try from, which counts as one place. */
export function placeOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const middle = Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...middle, ...right].slice(0, 4).join(':');
}

async function consume(limiter: RateLimiterPostgres, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return false;
    throw refused;
  }
}
