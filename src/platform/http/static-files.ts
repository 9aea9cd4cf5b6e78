import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { appRoot } from '../root.ts';
import { notFound } from '../universal/problems.ts';

const built = join(appRoot, 'dist/web');

/** The web app: hashed assets are kept for good, the page itself is always asked for anew. */
export async function serveStaticFiles(app: FastifyInstance): Promise<void> {
  if (!existsSync(join(built, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: built,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const kept = path.includes(`${join(built, 'assets')}`);
      reply.header('cache-control', kept ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|live|assets)(\/|$)/.test(request.url);
    if (!isPage) throw notFound();
    return reply
      .header('cache-control', 'no-cache')
      .sendFile('index.html', { cacheControl: false });
  });
}
