import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../universal/problems.ts';

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * True for a page of ours. A browser says where a page came from; programs (the command line) say
 * nothing and carry no cookies they were not given.
 */
export function isOurs(headers: IncomingHttpHeaders, baseUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers.origin === undefined || sameOrigin(headers.origin, baseUrl);
}

/** For sockets, where a browser always names the origin and no same-origin rule protects us. */
export const isOurSocket = (headers: IncomingHttpHeaders, baseUrl: string): boolean =>
  headers.origin !== undefined && isOurs(headers, baseUrl);

/** One's own machine has three names. */
function sameOrigin(origin: string, baseUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const theirs = new URL(origin);
  const ours = new URL(baseUrl);
  if (theirs.origin === ours.origin) return true;
  const local = loopback.has(theirs.hostname) && loopback.has(ours.hostname);
  return local && theirs.port === ours.port && theirs.protocol === ours.protocol;
}

const foreign = (detail: string): Problem =>
  new Problem({
    type: 'urn:groundswell:problem:foreign',
    title: 'Not from here',
    status: 403,
    detail,
  });

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * No other site can act, or read, with somebody's cookies: a change needs a header that a foreign
 * page cannot send unasked, and whatever the browser says about the page must name ours.
 */
export function refuseForeignPages(app: FastifyInstance, baseUrl: string): void {
  app.addHook('onRequest', async ({ method, url, headers }) => {
    if (!url.startsWith('/api/')) return;
    if (!isOurs(headers, baseUrl)) {
      throw foreign(
        `This request came from a page of another address. Please open ${new URL(baseUrl).origin} and try again. Nothing was changed.`,
      );
    }
    if (!safe.has(method) && headers['x-groundswell'] !== '1') {
      throw foreign('A change needs the header X-Groundswell: 1. Nothing was changed.');
    }
  });
}
