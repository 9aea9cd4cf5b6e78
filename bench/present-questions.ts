/** A million viewers with five attributes each, and what they ask as bytes on a socket. */
import { createHmac } from 'node:crypto';

export type Kind = 'bare' | 'headers' | 'tokens' | 'new-tokens' | 'page';
export type Context = {
  readonly placements: number;
  readonly serverKey?: string;
  readonly kid?: string;
  readonly secret?: string;
  readonly issuer?: string;
  readonly audience?: string;
};

export const viewers = 1_000_000;
/** Viewers who come again and again within a process, where tokens are concerned. */
const regulars = 1_000;
export const countries = ['DE', 'AT', 'CH', 'FR', 'GB', 'US', 'IN', 'BR', 'JP', 'KE'];
export const levels = ['junior', 'senior', 'staff', 'principal'];
export const teams = Array.from({ length: 50 }, (_, at) => `team-${at}`);
const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe'];
const locales = ['en', 'de', 'de-AT', 'fr'];

const one = <T>(of: readonly T[], at: number): T => of[at % of.length] as T;

export const viewerAt = (at: number) => ({
  key: `viewer-${at}`,
  timeZone: one(zones, at),
  locale: one(locales, at >> 2),
  attributes: {
    country: one(countries, at),
    level: one(levels, at >> 3),
    manager: at % 7 === 0,
    tenureMonths: at % 240,
    team: one(teams, at >> 1),
  },
});

const base64url = (value: unknown): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** By hand, since signing a million with a library would take the bench's own time. */
function tokenOf(at: number, { kid, secret = '', issuer, audience }: Context): string {
  const { key, timeZone, locale, attributes } = viewerAt(at);
  const exp = 4_000_000_000;
  const claims = {
    sub: key,
    zoneinfo: timeZone,
    locale,
    attributes,
    iss: issuer,
    aud: audience,
    exp,
  };
  const text = `${base64url({ alg: 'HS256', kid })}.${base64url(claims)}`;
  const code = createHmac('sha256', Buffer.from(secret, 'base64url')).update(text);
  return `${text}.${code.digest('base64url')}`;
}

function headersOf(at: number, { serverKey }: Context): string {
  const { key, timeZone, locale, attributes } = viewerAt(at);
  return [
    `x-groundswell-key: ${serverKey}`,
    `x-viewer-key: ${key}`,
    `x-viewer-time-zone: ${timeZone}`,
    `x-viewer-locale: ${locale}`,
    `x-viewer-country: ${attributes.country}`,
    `x-viewer-level: ${attributes.level}`,
    `x-viewer-manager: ${attributes.manager}`,
    `x-viewer-tenure-months: ${attributes.tenureMonths}`,
    `x-viewer-team: ${attributes.team}`,
  ].join('\r\n');
}

const get = (path: string, headers: string): string =>
  `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${headers}\r\n\r\n`;

/**
 * A fresh stream of questions: every viewer asks about some placement. Tokens are signed beforehand, for
 * `most` questions, so that signing is not counted as waiting for an answer.
 */
export function asking(kind: Kind, context: Context, most: number): () => string {
  let at = Math.floor(Math.random() * viewers);
  let fresh = -1;
  const signed = (from: number, count: number) =>
    Array.from({ length: count }, (_, n) => tokenOf(from + n, context));
  const known = kind === 'tokens' ? signed(0, regulars) : [];
  const newcomers = viewers + at;
  const unseen = kind === 'new-tokens' ? signed(newcomers, most) : [];
  const next = () => unseen[fresh] ?? tokenOf(newcomers + fresh, context);
  const placement = () => `bench.p${at % context.placements}`;
  const page = () =>
    Array.from({ length: 10 }, (_, n) => `bench.p${(at + n) % context.placements}`);
  return () => {
    at = (at + 7919) % viewers;
    fresh += 1;
    if (kind === 'page') return get(`/present/v1?placements=${page()}`, headersOf(at, context));
    if (kind === 'tokens')
      return get(`/present/v1/${placement()}`, `authorization: Bearer ${one(known, at)}`);
    if (kind === 'new-tokens')
      return get(`/present/v1/${placement()}`, `authorization: Bearer ${next()}`);
    return get(`/present/v1/${placement()}`, headersOf(at, context));
  };
}
