/** both wrote for a day without the network; on return both sides are there, whole. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { notesHome } from '../../src/domains/meetings/live.ts';
import { testDatabase } from '../database.ts';
import { makePair, type NotesClient, type NotesServer, serveNotes, until } from '../notes-kit.ts';
import { type Random, seeded } from '../notes-wire.ts';
import { openWorld, type World } from '../world.ts';

const scripts = 100;
const atOnce = 10;

let world: World;
let server: NotesServer;

beforeAll(async () => {
  world = await openWorld();
  const bell = testDatabase().app;
  server = await serveNotes({ program: world.program, bell, home: notesHome(world.program) });
});
afterAll(() => server.stop());

/** Whole words, some inside the other's sentences, some deleting what was there before. */
function writeAlone(document: Y.Doc, who: string, random: Random): string[] {
  const text = document.getText('words');
  const written: string[] = [];
  const day = 10 + Math.floor(random() * 30);
  for (let word = 0; word < day; word += 1) {
    const mark = `<${who}${word}>`;
    // Between words, so that no word is torn apart by the writer's own later ones.
    const gaps = [0, ...[...text.toString().matchAll(/>/g)].map(({ index }) => index + 1)];
    text.insert(gaps[Math.floor(random() * gaps.length)] ?? 0, mark);
    written.push(mark);
    const at = text.toString().indexOf('<common');
    if (at >= 0 && random() < 0.1) text.delete(at, text.toString().indexOf('>', at) + 1 - at);
  }
  return written;
}

/** Answers the words that are missing in the end; `forgets` is the planted bug: the device kept nothing. */
async function script(seed: number, forgets: boolean): Promise<string[]> {
  const random = seeded(seed);
  const { lea, ben } = await world.organisation(['lea', 'ben']);
  const { shared } = await makePair(world.owner, lea, ben);
  const people = [lea, ben];
  const documents = people.map(() => new Y.Doc());
  const firstDay = people.map((person, at) => server.client(person, shared, documents[at]));
  await Promise.all(firstDay.map(({ saved }) => saved()));
  firstDay[0]?.text.insert(0, '<common0><common1><common2>');
  await until(() => firstDay[1]?.text.length === 27, 5_000, 'shared');
  const kept = documents.map((document) => Y.encodeStateAsUpdate(document));
  for (const client of firstDay) client.stop();

  const returning = kept.map((update) => {
    const document = new Y.Doc();
    Y.applyUpdate(document, update);
    return document;
  });
  const written = returning.flatMap((document, at) => writeAlone(document, 'ab'[at] ?? '', random));
  const back = forgets ? returning.map(() => new Y.Doc()) : returning;
  const order = random() < 0.5 ? [0, 1] : [1, 0];
  const clients: NotesClient[] = [];
  for (const at of order) {
    clients.push(server.client(people[at] ?? lea, shared, back[at]));
    if (random() < 0.5) await clients.at(-1)?.saved();
  }
  await Promise.all(clients.map(({ saved }) => saved()));
  const texts = () => clients.map(({ text }) => text.toString());
  await until(() => new Set(texts()).size === 1, 5_000, 'the same on both sides');
  const [text = ''] = texts();
  for (const client of clients) client.stop();
  return written.filter((mark) => !text.includes(mark));
}

async function lostIn(seeds: number[], forgets: boolean): Promise<string[]> {
  const lost: string[] = [];
  for (let from = 0; from < seeds.length; from += atOnce) {
    const some = seeds.slice(from, from + atOnce);
    lost.push(...(await Promise.all(some.map((seed) => script(seed, forgets)))).flat());
  }
  return lost;
}

describe('a day without the network (R-04)', () => {
  it(`merges ${scripts} scripts without losing a word`, { timeout: 180_000 }, async () => {
    const seeds = Array.from({ length: scripts }, (_, at) => at + 1);
    expect(await lostIn(seeds, false)).toEqual([]);
  });

  it('would be caught if it lost: a device that keeps nothing does', async () => {
    expect((await lostIn([1, 2], true)).length).toBeGreaterThan(0);
  });
});
