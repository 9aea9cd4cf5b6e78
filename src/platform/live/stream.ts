import type { FastifyInstance, FastifyReply } from 'fastify';
import type { WhoCalls } from '../http/operations.ts';
import { signedOut } from '../universal/problems.ts';
import type { Bell, Doorbell } from './doorbell.ts';

const heartbeatMs = 20_000;
const streamsAPerson = 12;

/** Server-sent events at /live: the names and ids of what changed for this person. */
export function serveStream(app: FastifyInstance, doorbell: Doorbell, whoCalls: WhoCalls): void {
  const open = new Map<string, Set<FastifyReply>>();
  const tell = (reply: FastifyReply, text: string) => reply.raw.write(text);
  const ended = new Set(['auth.session-ended', 'org.person-left']);

  doorbell.listen((bell) => {
    for (const personId of bell.ring) {
      for (const reply of open.get(keyOf(bell.organisationId, personId)) ?? []) {
        tell(reply, message(bell));
        if (ended.has(bell.name)) reply.raw.end();
      }
    }
  });
  // After a gap nobody knows what was missed, so every page asks again.
  doorbell.onGap(() => {
    for (const replies of open.values())
      for (const reply of replies) tell(reply, 'event: gap\ndata: {}\n\n');
  });
  const beat = setInterval(() => {
    for (const replies of open.values()) for (const reply of replies) tell(reply, ': beat\n\n');
  }, heartbeatMs);
  app.addHook('preClose', async () => {
    clearInterval(beat);
    for (const replies of open.values()) for (const reply of replies) reply.raw.end();
  });

  app.get('/live', async (request, reply) => {
    const caller = await whoCalls(request);
    if (!caller) throw signedOut();
    const own = ownSet(open, keyOf(caller.organisationId, caller.personId));
    const oldest = own.size >= streamsAPerson ? own.values().next().value : undefined;
    oldest?.raw.end();
    reply.hijack();
    reply.raw.writeHead(200, {
      ...guardsOf(reply),
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    tell(reply, 'retry: 1000\n\n');
    own.add(reply);
    request.raw.once('close', () => own.delete(reply));
  });
}

/** What the hooks have said so far; a hijacked reply would leave it behind. */
const guardsOf = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
  );

const keyOf = (organisationId: string, personId: string): string => `${organisationId} ${personId}`;

const message = ({ name, ids }: Bell): string => `data: ${JSON.stringify({ name, ids })}\n\n`;

function ownSet(open: Map<string, Set<FastifyReply>>, key: string): Set<FastifyReply> {
  const own = open.get(key) ?? new Set<FastifyReply>();
  open.set(key, own);
  return own;
}
