/** access ends while the note is open. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notesHome } from '../../src/domains/meetings/live.ts';
import type { DocumentHome } from '../../src/platform/live/documents/home.ts';
import { testDatabase } from '../database.ts';
import { endAccess, makePair, type NotesServer, serveNotes, until } from '../notes-kit.ts';
import { openWorld, type World } from '../world.ts';

/** 30 in CI; `GROUNDSWELL_TRIALS=500 vitest run test/e2e/notes-revoked.test.ts` for the long one. */
const trials = Number(process.env.GROUNDSWELL_TRIALS ?? 30);
const atOnce = 10;
const withinMs = 1_000;
/** A busy machine may look at the clock late. */
const graceMs = 250;

let world: World;
let server: NotesServer;
let careless: NotesServer;

/** The planted bug: asked when the note is opened, and then never again. */
function askedOnce(home: DocumentHome): DocumentHome {
  const opened = new Map<string, ReturnType<DocumentHome['open']>>();
  const first = new Map<string, Parameters<DocumentHome['append']>[0]>();
  return {
    ...home,
    open: (viewer, name) => {
      const key = `${viewer.personId} ${name}`;
      const answer = opened.get(key) ?? home.open(viewer, name);
      opened.set(key, answer);
      return answer;
    },
    append: (viewer, name, update) => {
      first.set(name, first.get(name) ?? viewer);
      return home.append(first.get(name) ?? viewer, name, update);
    },
  };
}

beforeAll(async () => {
  world = await openWorld();
  const bell = testDatabase().app;
  const home = notesHome(world.program);
  server = await serveNotes({ program: world.program, bell, home });
  careless = await serveNotes({ program: world.program, bell, home: askedOnce(home) });
});
afterAll(async () => {
  await server.stop();
  await careless.stop();
});

type Trial = { endedMs: number | null; after: number; meanwhile: number; leaked: boolean };

/** `bell`: the change is told; `silence`: the telling is lost; `sign-out`: the session ends. */
const ways = ['bell', 'silence', 'sign-out'] as const;

async function trial(
  at: NotesServer,
  way: (typeof ways)[number],
  alsoWrites: boolean,
): Promise<Trial> {
  const { lea, ben } = await world.organisation(['lea', 'ben']);
  const { shared, pairId } = await makePair(world.owner, lea, ben);
  const [his, hers] = [at.client(ben, shared), at.client(lea, shared)];
  await Promise.all([his.saved(), hers.saved()]);
  his.text.insert(0, 'Before. ');
  await until(() => hers.text.length === 8, 5_000, 'shared');

  // The bell may be quicker than the answer to the commit: both listen before.
  let closedAt: number | null = null;
  const deliveredAt: number[] = [];
  hers.line.on('close', () => {
    closedAt ??= performance.now();
  });
  hers.document.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin === hers.provider) deliveredAt.push(performance.now());
  });
  if (way === 'sign-out') at.signedOut.add(lea.personId);
  else await endAccess(world.owner, pairId, lea.personId, way === 'bell');
  const since = performance.now();
  for (let stroke = 0; performance.now() - since < withinMs + 400; stroke += 1) {
    his.text.insert(his.text.length, `s${stroke};`);
    if (alsoWrites) hers.text.insert(hers.text.length, 'LEAK ');
    await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 20));
  }
  const leaked = his.text.toString().includes('LEAK');
  his.stop();
  hers.stop();
  at.signedOut.delete(lea.personId);
  const endedMs = closedAt === null ? null : Math.max(0, closedAt - since);
  const bar = Math.min(endedMs ?? Number.POSITIVE_INFINITY, withinMs + graceMs);
  const delivered = deliveredAt.map((one) => one - since).filter((ms) => ms > 0);
  const after = delivered.filter((ms) => ms > bar).length;
  return { endedMs, after, meanwhile: delivered.length - after, leaked };
}

async function many(at: NotesServer, count: number): Promise<Trial[]> {
  const found: Trial[] = [];
  for (let from = 0; from < count; from += atOnce) {
    const some = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => from + index);
    found.push(
      ...(await Promise.all(
        some.map((index) => trial(at, ways[index % 3] ?? 'bell', index % 2 === 0)),
      )),
    );
  }
  return found;
}

describe('access that ends while the note is open (R-03)', () => {
  it(`ends the line within a second, ${trials} times`, {
    timeout: 60_000 + trials * 1_000,
  }, async () => {
    const found = await many(server, trials);
    const times = found
      .map(({ endedMs }) => endedMs ?? Number.POSITIVE_INFINITY)
      .sort((a, b) => a - b);
    const meanwhile = found.reduce((sum, one) => sum + one.meanwhile, 0);
    process.stdout.write(
      `trials ${trials}, ended after ms p50 ${times[times.length >> 1]?.toFixed(0)} max ${times.at(-1)?.toFixed(0)}, ` +
        `updates delivered before the end ${meanwhile}, after ${found.reduce((sum, one) => sum + one.after, 0)}\n`,
    );
    expect(times.at(-1)).toBeLessThan(withinMs + graceMs);
    expect(found.filter(({ after }) => after > 0)).toEqual([]);
    expect(found.filter(({ leaked }) => leaked)).toEqual([]);
  });

  it('would be caught if it did not: asked only at the door, words go on both ways', async () => {
    const found = await many(careless, 4);
    expect(found.some(({ endedMs, after }) => endedMs === null && after > 0)).toBe(true);
  });
});
