import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import type { Doorbell } from '../live/doorbell.ts';
import type { Role, Viewer } from '../operation.ts';
import { callerBell } from './accounts.ts';
import { cookieIn } from './cookies.ts';
import { doubt, isDoubted } from './doubt.ts';
import { idleSince } from './tidy.ts';

/** Who sends a request, and through which of their sessions. */
export type Caller = Viewer & { readonly userId: string; readonly sessionId: string };

export type Callers = {
  /** Null when signed out, expired, ended, or no longer of the organisation. */
  callerOf(request: { headers: IncomingHttpHeaders }): Promise<Caller | null>;
  /** True when the session of this browser ran out by itself; one that was ended leaves no trace. */
  hasRunOut(request: { headers: IncomingHttpHeaders }): Promise<boolean>;
  /** Whom a token just made belongs to, without the cookie around it. */
  callerWith(token: string): Promise<Caller | null>;
  close(): void;
};

type CallersOptions = {
  readonly database: Database;
  readonly doorbell: Doorbell;
  readonly clock: Clock;
  readonly secret: string;
  readonly cookieName: string;
};

/**
 * Asked on every request, so what was found is remembered for at most a second, and forgotten at
 * once when any process says that the account's sessions or standing changed.
 */
export function openCallers(options: CallersOptions): Callers {
  const memory = openMemory();
  const stopHearing = options.doorbell.listen(({ name, ids }) => {
    if (name === callerBell && ids.userId) memory.forget(ids.userId);
  });
  const stopGaps = options.doorbell.onGap(memory.clear);

  function lookUp(cookie: string): Promise<Caller | null> {
    const token = tokenIn(cookie, options.secret);
    if (token === null) return Promise.resolve(null);
    return memory.keep(cookie, askDatabase(options, token));
  }

  return {
    async callerOf(request) {
      const cookie = cookieIn(request.headers.cookie, options.cookieName);
      return cookie === '' ? null : (memory.recall(cookie) ?? lookUp(cookie));
    },
    async hasRunOut(request) {
      const token = tokenIn(cookieIn(request.headers.cookie, options.cookieName), options.secret);
      return token !== null && hasRunOut(options, token);
    },
    callerWith: (token) => askDatabase(options, token),
    close() {
      stopHearing();
      stopGaps();
    },
  };
}

type Found = Promise<Caller | null>;
type Kept = { readonly found: Found; userId: string | null; readonly until: number };

const keptMs = 1000;
const mostKept = 20_000;

/** Whom each cookie was found to belong to; requests at the same moment share one question. */
function openMemory() {
  const kept = new Map<string, Kept>();
  const isFresh = ({ until, userId }: Kept): boolean =>
    until > performance.now() && !(userId && isDoubted(userId));
  return {
    recall(cookie: string): Found | null {
      const one = kept.get(cookie);
      if (one && isFresh(one)) return one.found;
      kept.delete(cookie);
      return null;
    },
    keep(cookie: string, found: Found): Found {
      if (kept.size >= mostKept) kept.clear();
      const one: Kept = { found, userId: null, until: performance.now() + keptMs };
      kept.set(cookie, one);
      const settle = (caller: Caller | null) => {
        one.userId = caller?.userId ?? null;
        if (caller === null || isDoubted(caller.userId)) kept.delete(cookie);
      };
      found.then(settle, () => kept.delete(cookie));
      return found;
    },
    forget(userId: string): void {
      doubt(userId);
      for (const [cookie, one] of kept) if (one.userId === userId) kept.delete(cookie);
    },
    clear: (): void => kept.clear(),
  };
}

/** The token, when the signature behind it is ours. */
function tokenIn(cookie: string, secret: string): string | null {
  const [, token, signature] = /^([^.%]+)\.(.+)$/.exec(decode(cookie)) ?? [];
  if (!token || !signature) return null;
  const ours = createHmac('sha256', secret).update(token).digest();
  const theirs = Buffer.from(signature, 'base64');
  return theirs.length === ours.length && timingSafeEqual(ours, theirs) ? token : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

async function hasRunOut({ database, clock }: CallersOptions, token: string): Promise<boolean> {
  const now = clock();
  const found = await database.kysely
    .selectFrom('auth.session')
    .select('id')
    .where('token', '=', token)
    .where((eb) =>
      eb.or([eb('expires_at', '<=', now.toString()), eb('updated_at', '<=', idleSince(now))]),
    )
    .executeTakeFirst();
  return found !== undefined;
}

type Row = {
  user_id: string;
  session_id: string;
  organisation_id: string;
  person_id: string;
  role: Role;
};

async function askDatabase(
  { database, clock }: CallersOptions,
  token: string,
): Promise<Caller | null> {
  const { rows } = await database.pool.query<Row>({
    name: 'auth.caller',
    text: 'select * from auth.caller($1, $2)',
    values: [token, clock().toString()],
  });
  const [row] = rows;
  if (!row) return null;
  return {
    userId: row.user_id,
    sessionId: row.session_id,
    organisationId: row.organisation_id,
    personId: row.person_id,
    role: row.role,
  };
}
