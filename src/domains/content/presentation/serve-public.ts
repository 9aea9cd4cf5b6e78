/** The public snapshot: for a CDN, and the engine in the browser. Only of placements that are open. */
import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { notFound } from '../../../platform/universal/problems.ts';
import type { PlacementSource } from './engine/types.ts';
import { publicOf } from './rules-public.ts';
import { secondsLeft } from './serve-answers.ts';
import type { Said } from './serve-headers.ts';
import type { Home } from './serve-node.ts';
import { openToPages } from './serve-replies.ts';

type Made = {
  readonly body: Buffer;
  readonly etag: string;
  readonly until: number;
  readonly from: number;
};

/** Made once until the next boundary; a publish brings another source. */
const made = new WeakMap<PlacementSource, Made>();

function snapshotOf(source: PlacementSource, now: number): Made {
  const known = made.get(source);
  if (known && known.from <= now && now < known.until) return known;
  const { placement, until } = publicOf(source, now);
  const ends = new Date(until).toISOString();
  const body = Buffer.from(JSON.stringify({ placement, until: ends }));
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22);
  const fresh = { body, etag: `"${hash}"`, until, from: now };
  made.set(source, fresh);
  return fresh;
}

export function answerPublic(
  { reply, said, now }: { reply: ServerResponse; said: Said; now: number },
  home: Home | null,
  placement: string,
): void {
  const source = home?.display.open.get(placement);
  if (!source) throw notFound();
  const { body, etag, until } = snapshotOf(source, now);
  const head = {
    ...openToPages,
    etag,
    'cache-control': `public, max-age=${secondsLeft(until, now)}`,
    'x-content-type-options': 'nosniff',
  };
  const same = said.ifNoneMatch === etag;
  reply.writeHead(
    same ? 304 : 200,
    same
      ? head
      : {
          ...head,
          'content-type': 'application/json; charset=utf-8',
          'content-length': body.length,
        },
  );
  reply.end(same ? undefined : body);
}
