import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../auth/caller.ts';
import type { Viewer } from '../operation.ts';
import type { Bound, Program } from '../program.ts';
import { run } from '../run.ts';
import { badRequest } from '../universal/problems.ts';

export type WhoCalls = (request: FastifyRequest) => Promise<Caller | null>;

const idempotencyKey = /^[\w-]{8,100}$/;

/** One route an operation: reads are GET with a flat query, changes are POST with JSON. */
export function serveOperations(app: FastifyInstance, program: Program, whoCalls: WhoCalls): void {
  for (const bound of program.operations.values()) serveOperation(app, program, whoCalls, bound);
}

function serveOperation(app: FastifyInstance, program: Program, whoCalls: WhoCalls, bound: Bound) {
  const { name, operation } = bound;
  app.route({
    method: operation.kind === 'read' ? 'GET' : 'POST',
    url: `/api/${name.replace('.', '/')}`,
    bodyLimit: operation.bodyLimit ?? 256 * 1024,
    handler: async (request, reply) => {
      const viewer = await viewerOf(request, whoCalls);
      const input = operation.kind === 'read' ? request.query : request.body;
      const answer = await run(program, name, viewer, input, keyOf(request));
      return reply.header('cache-control', 'no-store').send(answer ?? {});
    },
  });
}

async function viewerOf(request: FastifyRequest, whoCalls: WhoCalls): Promise<Viewer | null> {
  const caller = await whoCalls(request);
  if (!caller) return null;
  const { organisationId, personId, role, sessionId } = caller;
  return { organisationId, personId, role, sessionId };
}

function keyOf(request: FastifyRequest): { idempotencyKey?: string } {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return {};
  if (typeof key !== 'string' || !idempotencyKey.test(key)) {
    throw badRequest(
      'The Idempotency-Key should be 8 to 100 letters, digits, - or _. Nothing was changed.',
    );
  }
  return { idempotencyKey: key };
}
