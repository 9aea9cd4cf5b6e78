import type { Presentation, ViewerState } from './types.ts';
import { DAY } from './zones.ts';

/**
 * What a viewer saw of capped bookings, kept by the caller (a cookie, a header, the browser's storage)
 * so that no node has to remember it: signed, bound to the viewer's key, and below 3 kB. It holds the
 * latest 100 impressions of the latest 24 bookings, to the second.
 */
const MOST_BOOKINGS = 24;
const MOST_IMPRESSIONS = 100;
const LONGEST = 366 * DAY;

/** Makes a code of bytes that only who holds the secret can make. */
export type Signer = (bytes: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>;

export type ViewerStates = {
  /** The state as text for the caller to keep. */
  readonly seal: (viewerKey: string, state: ViewerState) => Promise<string>;
  /** Reads it back; what is not signed for this viewer counts as nothing seen. */
  readonly open: (viewerKey: string, sealed: string | undefined) => Promise<ViewerState>;
};

export const NOTHING_SEEN: ViewerState = Object.freeze({ seen: Object.freeze({}) });

/** HMAC-SHA-256 by WebCrypto, which browsers, Node and edge workers have. */
export function hmac(secret: string): Signer {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = crypto.subtle.importKey('raw', utf8(secret), algorithm, false, ['sign']);
  return async (bytes) => new Uint8Array(await crypto.subtle.sign('HMAC', await key, bytes));
}

/** The state after the viewer was shown this; the same state where nothing shown is capped. */
export function remember(state: ViewerState, shown: Presentation, now: number): ViewerState {
  const capped = shown.winners.filter((winner) => winner.capped);
  if (capped.length === 0) return state;
  const seen = new Map(Object.entries(state.seen));
  for (const { booking } of capped) seen.set(booking, [...(seen.get(booking) ?? []), now]);
  return { seen: Object.fromEntries(latest([...seen], now)) };
}

type Seen = [booking: string, at: readonly number[]];

/** Within the bounds, the latest first to stay. */
function latest(seen: readonly Seen[], now: number): Seen[] {
  const fresh = seen
    .map(([id, at]): Seen => [id, at.filter((moment) => moment > now - LONGEST)])
    .filter(([, at]) => at.length > 0)
    .sort(([, a], [, b]) => (b.at(-1) ?? 0) - (a.at(-1) ?? 0))
    .slice(0, MOST_BOOKINGS);
  const all = fresh.flatMap(([, at]) => at).sort((a, b) => b - a);
  const oldest = all[MOST_IMPRESSIONS - 1] ?? 0;
  return fresh.map(([id, at]): Seen => [id, at.filter((moment) => moment >= oldest)]);
}

/** With a secret for HMAC, or with a code of the caller's own. */
export function viewerStates(secret: string | Signer): ViewerStates {
  const sign = typeof secret === 'string' ? hmac(secret) : secret;
  const codeOf = (key: string, text: string): Promise<Uint8Array> => sign(utf8(`${key}\n${text}`));
  return {
    async seal(viewerKey, state) {
      const text = base64url(utf8(JSON.stringify(inSeconds(state))));
      return `${text}.${base64url(await codeOf(viewerKey, text))}`;
    },
    async open(viewerKey, sealed) {
      const [text = '', code = ''] = (sealed ?? '').split('.');
      const right = text !== '' && alike(base64url(await codeOf(viewerKey, text)), code);
      return right ? outOfSeconds(JSON.parse(textOf(text))) : NOTHING_SEEN;
    },
  };
}

/** Seconds in base 36, each after the first as the difference: a fifth of what JSON numbers take. */
const inSeconds = ({ seen }: ViewerState): Record<string, string> =>
  Object.fromEntries(
    Object.entries(seen).map(([id, at]) => {
      const seconds = at.map((moment) => Math.floor(moment / 1000));
      return [id, seconds.map((s, i) => (s - (seconds[i - 1] ?? 0)).toString(36)).join(' ')];
    }),
  );

function outOfSeconds(written: Record<string, string>): ViewerState {
  const seen = Object.entries(written).map(([id, text]) => {
    let second = 0;
    const at = text.split(' ').map((more) => {
      second += Number.parseInt(more, 36);
      return second * 1000;
    });
    return [id, at];
  });
  return { seen: Object.fromEntries(seen) };
}

/** In a time that does not tell where they differ. */
function alike(one: string, other: string): boolean {
  let different = one.length ^ other.length;
  for (let i = 0; i < one.length; i += 1) different |= one.charCodeAt(i) ^ other.charCodeAt(i);
  return different === 0;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const textOf = (base64: string): string =>
  new TextDecoder().decode(
    Uint8Array.from(atob(base64.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0)),
  );
