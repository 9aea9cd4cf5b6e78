import type { FastifyInstance, FastifyReply } from 'fastify';
import type { WhoCalls } from '../http/operations.ts';
import { everyone } from '../operation.ts';
import { signedOut } from '../universal/problems.ts';
import type { Bell, Doorbell } from './doorbell.ts';

const heartbeatMs = 20_000;
const streamsAPerson = 12;
/** Until every process has what was told of; then so much for each page that hears it. */
const settledMs = 500;
const spreadMs = 5;

/** After these a stream is asked anew who it belongs to. */
const endings = new Set(['auth.session-ended', 'org.person-left']);

/** The open streams of each person. */
type Open = Map<string, Set<FastifyReply>>;

/** Server-sent events at /live: the names and ids of what changed for this person. */
export function serveStream(app: FastifyInstance, doorbell: Doorbell, whoCalls: WhoCalls): void {
  const open: Open = new Map();
  doorbell.listen((bell) => passOn(open, bell));
  // After a gap nobody knows what was missed, so every page asks again.
  doorbell.onGap(() => tellAll(open, 'event: gap\ndata: {}\n\n'));
  const beat = setInterval(() => tellAll(open, ': beat\n\n'), heartbeatMs);
  app.addHook('preClose', async () => {
    clearInterval(beat);
    for (const replies of open.values()) for (const reply of replies) reply.raw.end();
  });
  app.get('/live', async (request, reply) => {
    const caller = await whoCalls(request);
    if (!caller) throw signedOut();
    begin(reply);
    keep(open, keyOf(caller.organisationId, caller.personId), reply);
  });
}

function passOn(open: Open, bell: Bell): void {
  if (bell.ring.includes(everyone)) tellEveryone(open, bell);
  for (const personId of bell.ring) {
    for (const reply of open.get(keyOf(bell.organisationId, personId)) ?? []) {
      reply.raw.write(message(bell));
      if (endings.has(bell.name)) reply.raw.end();
    }
  }
}

/** Spread, since whoever hears it asks again: at first the processes look, then page after page. */
function tellEveryone(open: Open, { organisationId, name }: Bell): void {
  const theirs = [...open].filter(([key]) => key.startsWith(`${organisationId} `));
  const replies = theirs.flatMap(([, own]) => [...own]);
  const text = `data: ${JSON.stringify({ name, ids: {} })}\n\n`;
  for (const { raw } of replies) {
    const tell = () => raw.writableEnded || raw.write(text);
    setTimeout(tell, settledMs + Math.random() * replies.length * spreadMs).unref();
  }
}

function tellAll(open: Open, text: string): void {
  for (const replies of open.values()) for (const reply of replies) reply.raw.write(text);
}

function begin(reply: FastifyReply): void {
  reply.hijack();
  reply.raw.writeHead(200, {
    ...guardsOf(reply),
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  reply.raw.write('retry: 1000\n\n');
}

/** Until the browser leaves; somebody with too many open pages loses the oldest stream. */
function keep(open: Open, key: string, reply: FastifyReply): void {
  const own = open.get(key) ?? new Set<FastifyReply>();
  if (own.size >= streamsAPerson) own.values().next().value?.raw.end();
  open.set(key, own.add(reply));
  reply.raw.once('close', () => {
    own.delete(reply);
    if (own.size === 0 && open.get(key) === own) open.delete(key);
  });
}

/** What the hooks have said so far; a hijacked reply would leave it behind. */
const guardsOf = (reply: FastifyReply): Record<string, string> =>
  Object.fromEntries(
    Object.entries(reply.getHeaders()).map(([name, value]) => [name, String(value)]),
  );

const keyOf = (organisationId: string, personId: string): string => `${organisationId} ${personId}`;

const message = ({ name, ids }: Bell): string => `data: ${JSON.stringify({ name, ids })}\n\n`;
