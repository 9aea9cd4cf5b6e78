/** The limit: a constant of the same size, from a bare node:http server or from Fastify. */
import { createServer } from 'node:http';
import Fastify from 'fastify';

const [kind, bytes] = process.argv.slice(2);
const body = Buffer.from(JSON.stringify({ constant: 'x'.repeat(Math.max(0, Number(bytes) - 15)) }));
const type = 'application/json; charset=utf-8';

const port = kind === 'fastify' ? await fastify() : await bare();
process.send?.({ port });
process.on('message', () => process.send?.({ cpu: process.cpuUsage() }));

function bare(): Promise<number> {
  const server = createServer((_request, reply) => {
    reply.writeHead(200, ['content-type', type, 'content-length', String(body.length)]);
    reply.end(body);
  });
  return new Promise((listening) =>
    server.listen(0, '127.0.0.1', () => listening((server.address() as { port: number }).port)),
  );
}

async function fastify(): Promise<number> {
  const app = Fastify({ logger: false });
  app.get('/*', (_request, reply) => reply.header('content-type', type).send(body));
  return Number(new URL(await app.listen({ port: 0, host: '127.0.0.1' })).port);
}
