import { createServer, type RequestListener } from 'node:http';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Doorbell } from '../live/doorbell.ts';
import { serveStream } from '../live/stream.ts';
import type { Log } from '../log.ts';
import type { Program } from '../program.ts';
import { serveFiles } from './files.ts';
import type { FrontDoor } from './front.ts';
import { serveHealth } from './health.ts';
import { openApiOf } from './openapi.ts';
import { serveOperations, type WhoCalls } from './operations.ts';
import { answerWithProblems } from './problem-replies.ts';
import { serveStaticFiles } from './static-files.ts';

export type ServerParts = {
  readonly program: Program;
  readonly doorbell: Doorbell;
  readonly whoCalls: WhoCalls;
  readonly log: Log;
  /** Doors other than operations: accounts, live notes; each may add hooks and routes. */
  readonly doors: readonly ((app: FastifyInstance) => Promise<void> | void)[];
  /** Asked before anything else, in this order. */
  readonly fronts?: readonly FrontDoor[];
  /** Proxies whose word about who calls is believed; nobody else's is. */
  readonly trustedProxies?: readonly string[];
};

export type Server = { readonly app: FastifyInstance; stop(): Promise<void> };

/** Longest a stop waits for requests under way. */
const drainMs = 20_000;

/** An address that cannot be read is sent where nothing is, so that the usual guards stand there too. */
function isAddress(url: string): boolean {
  try {
    return decodeURI(url).startsWith('/');
  } catch {
    return false;
  }
}

/** As the framework would make it, with the front doors before it. */
function serverOf(fronts: readonly FrontDoor[], rest: RequestListener) {
  const times = { requestTimeout: 30_000, keepAliveTimeout: 72_000 };
  return createServer(times, (request, reply) => {
    if (!fronts.some((front) => front.takes(request, reply))) rest(request, reply);
  });
}

/** The HTTP server over a running program; nothing of it knows any slice. */
export async function openServer(parts: ServerParts): Promise<Server> {
  const app = Fastify({
    logger: false,
    bodyLimit: 256 * 1024,
    trustProxy: parts.trustedProxies?.length ? [...parts.trustedProxies] : false,
    rewriteUrl: ({ url = '/' }) => (isAddress(url) ? url : '/api/not-an-address'),
    serverFactory: (rest) => serverOf(parts.fronts ?? [], rest),
    forceCloseConnections: 'idle',
    // What was asked on an open connection is still answered while stopping, then that connection ends.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  });
  let draining = false;
  answerWithProblems(app, parts.log);
  for (const door of parts.doors) await door(app);
  serveHealth(app, parts.program, () => draining);
  serveOperations(app, parts.program, parts.whoCalls);
  serveFiles(app, parts.program, parts.whoCalls);
  serveStream(app, parts.doorbell, parts.whoCalls);
  const description = JSON.stringify(openApiOf(parts.program));
  app.get('/api/openapi.json', (_request, reply) =>
    reply.type('application/json').send(description),
  );
  await serveStaticFiles(app);
  const stop = async () => {
    draining = true;
    const late = setTimeout(() => app.server.closeAllConnections(), drainMs);
    await app.close();
    clearTimeout(late);
  };
  return { app, stop };
}
