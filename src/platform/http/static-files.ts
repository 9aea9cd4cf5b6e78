import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { appRoot } from '../root.ts';
import { notFound } from '../universal/problems.ts';
import { allowWasm } from './headers.ts';

const built = join(appRoot, 'dist/web');

/** The worker that hears voices (coaching/listening), which has a policy of its own. */
const ear = /\/assets\/ear-worker-[\w-]+\.js/;

/** A drawing carries its two palettes in itself, and may do nothing else. */
const drawingPolicy = "default-src 'none'; style-src 'unsafe-inline'";

const isPage = ({ method, url }: FastifyRequest): boolean =>
  method === 'GET' && !/^\/(api|live|assets)(\/|\?|$)/.test(url);

/** The web app: hashed assets are kept for good, the page itself is always asked for anew. */
export async function serveStaticFiles(app: FastifyInstance, folder = built): Promise<void> {
  const hasPages = existsSync(join(folder, 'index.html'));
  app.setNotFoundHandler((request, reply) => {
    if (!hasPages || !isPage(request)) throw notFound();
    return reply
      .header('cache-control', 'no-cache')
      .sendFile('index.html', { cacheControl: false });
  });
  if (!hasPages) return;
  await app.register(fastifyStatic, {
    root: folder,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const kept = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
      if (/\.svg(\.br|\.gz)?$/.test(path)) reply.header('content-security-policy', drawingPolicy);
      const policy = reply.getHeader('content-security-policy');
      if (ear.test(path)) reply.header('content-security-policy', allowWasm(String(policy)));
    },
  });
}
