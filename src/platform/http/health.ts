import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Program } from '../program.ts';

/** /livez: the process answers. /readyz: it can also serve, so a balancer may send people here. */
export function serveHealth(app: FastifyInstance, program: Program, draining: () => boolean): void {
  app.get('/livez', async () => ({ alive: true }));
  app.get('/readyz', async (_request, reply) => {
    const database = await reachable(program);
    const ready = database && !draining();
    return reply.code(ready ? 200 : 503).send({ ready, database, draining: draining() });
  });
}

async function reachable(program: Program): Promise<boolean> {
  return sql`select 1`.execute(program.database.kysely).then(
    () => true,
    () => false,
  );
}
