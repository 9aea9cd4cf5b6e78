import { sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { testDatabase } from '../../../test/database.ts';
import { makePair, type NotesServer, serveNotes, until } from '../../../test/notes-kit.ts';
import { openWorld, type World } from '../../../test/world.ts';
import { newId } from '../../platform/ids.ts';
import { applyStored, fold } from '../../platform/live/documents/fold.ts';
import type { DocumentHome } from '../../platform/live/documents/home.ts';
import { notesHome } from './live.ts';

let world: World;
let server: NotesServer;
let second: NotesServer;
/** Its database takes its time. */
let slow: NotesServer;
let appends = 0;

beforeAll(async () => {
  world = await openWorld();
  const bell = testDatabase().app;
  const parts = { program: world.program, bell, home: notesHome(world.program) };
  const home: DocumentHome = {
    ...parts.home,
    append: async (...asked) => {
      appends += 1;
      await new Promise((resolve) => setTimeout(resolve, 150));
      return parts.home.append(...asked);
    },
  };
  [server, second] = [await serveNotes(parts), await serveNotes(parts)];
  slow = await serveNotes({ ...parts, home });
});
afterAll(async () => {
  await Promise.all([server, second, slow].map(({ stop }) => stop()));
});

async function pairOf() {
  const people = await world.organisation(['lea', 'ben', 'kim']);
  return { ...people, ...(await makePair(world.owner, people.lea, people.ben)) };
}

const answerOf = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => {
    socket.on('open', () => resolve(101));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', () => resolve(0));
  });

const endOf = (socket: WebSocket): Promise<number> =>
  new Promise((resolve) => {
    socket.on('close', (code) => resolve(code));
  });

describe('notes written together', () => {
  it('keep what both write, committed before it is acknowledged', async () => {
    const { lea, ben, shared } = await pairOf();
    const [hers, his] = [server.client(lea, shared), server.client(ben, shared)];
    await Promise.all([hers.saved(), his.saved()]);
    hers.text.insert(0, 'Hello');
    his.text.insert(0, 'Good day. ');
    const same = () => hers.text.toString() === his.text.toString() && hers.text.length === 15;
    await until(same, 5_000, 'the same');
    await Promise.all([hers.saved(), his.saved()]);
    const kept = new Y.Doc();
    applyStored(kept, await notesHome(world.program).load(ben, shared));
    expect(kept.getText('words').toString()).toBe(hers.text.toString());
    hers.stop();
    his.stop();
  });

  it('take everything that was sent before the page was left, however slow the disk', async () => {
    const { lea, shared } = await pairOf();
    const hers = slow.client(lea, shared);
    await hers.saved();
    const rows = appends;
    for (let letter = 0; letter < 30; letter += 1) hers.text.insert(letter, 'x');
    hers.stop();
    const home = notesHome(world.program);
    const kept = async () => {
      const document = new Y.Doc();
      applyStored(document, await home.load(lea, shared));
      return document.getText('words').length;
    };
    await expect.poll(kept, { timeout: 10_000 }).toBe(30);
    expect(appends - rows).toBeLessThan(5);
  });

  it('become one snapshot with their words when everybody has left', async () => {
    const { lea, shared, meetingId } = await pairOf();
    const hers = server.client(lea, shared);
    await hers.saved();
    const note = hers.document.getXmlFragment('default');
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [new Y.XmlText('Tide tables')]);
    note.insert(0, [line]);
    await hers.saved();
    hers.stop();
    const asked = `select text, (select count(*) from meetings.note_updates u where u.note_id = n.note_id)::int as waiting
      from meetings.notes n where meeting_id = $1 and owner_id is null`;
    const row = async () => (await world.owner.query(asked, [meetingId])).rows[0];
    for (let wait = 0; (await row()).waiting > 0 && wait < 100; wait += 1) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(await row()).toEqual({ text: 'Tide tables', waiting: 0 });
  });

  it('are found by search after a crash as well, once nobody has written for a while', async () => {
    const { lea, ben, shared } = await pairOf();
    const document = new Y.Doc();
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [new Y.XmlText('Spring tide')]);
    document.getXmlFragment('default').insert(0, [line]);
    // Committed, and then the server was killed: nobody folded it.
    await notesHome(world.program).append(ben, shared, Y.encodeStateAsUpdate(document));
    const began = Temporal.Now.instant();
    const pass = async (minutes: number) => {
      world.travelTo(began.add({ minutes }).toString());
      const { organisationId } = lea;
      await world.program.database.transaction('change', lea, (db) =>
        world.program.enqueue(db, 'meetings.fold-notes.one', { organisationId, ids: {} }),
      );
      await world.settle();
    };
    const row = async () => {
      const asked = `select text, (select count(*) from meetings.note_updates u
        where u.note_id = n.note_id)::int as waiting from meetings.notes n where note_id = $1`;
      return (await world.owner.query(asked, [shared])).rows[0];
    };
    await pass(5);
    expect(await row()).toEqual({ text: '', waiting: 1 });
    await pass(11);
    expect(await row()).toEqual({ text: 'Spring tide', waiting: 0 });
  });

  it('are journalled in one’s own name only, and never rewritten', async () => {
    const { lea, ben, shared } = await pairOf();
    const write = (who: string) =>
      world.program.database.transaction('change', lea, (db) =>
        sql`insert into meetings.note_updates (organisation_id, note_id, update_id, person_id, update, at)
          values (${lea.organisationId}, ${shared}, ${newId()}, ${who}, '\\x00', now())`.execute(
          db,
        ),
      );
    await expect(write(ben.personId)).rejects.toMatchObject({ code: '42501' });
    await write(lea.personId);
    const rewrite = world.program.database.transaction('change', lea, (db) =>
      sql`update meetings.note_updates set person_id = ${ben.personId}`.execute(db),
    );
    await expect(rewrite).rejects.toMatchObject({ code: '42501' });
  });

  it('are compacted too when both set the same marks at once', async () => {
    const { lea, ben, shared } = await pairOf();
    const [hers, his] = [server.client(lea, shared), server.client(ben, shared)];
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [new Y.XmlText('Tide tables')]);
    hers.document.getXmlFragment('default').insert(0, [line]);
    await hers.saved();
    const wordsOf = ({ document }: typeof hers) =>
      (document.getXmlFragment('default').get(0) as Y.XmlElement | undefined)?.get(0) as Y.XmlText;
    await until(() => wordsOf(his)?.length === 11, 5_000, 'shared');
    for (let time = 0; time < 10; time += 1) {
      wordsOf(hers).format(0, 6 + (time % 5), { bold: time % 2 === 0 ? {} : null });
      wordsOf(his).format(2, 5 + (time % 3), { bold: time % 2 === 0 ? {} : null });
      await Promise.all([hers.saved(), his.saved()]);
    }
    hers.stop();
    his.stop();
    const asked = 'select count(*)::int as waiting from meetings.note_updates where note_id = $1';
    const waiting = async () => (await world.owner.query(asked, [shared])).rows[0].waiting;
    await expect.poll(waiting, { timeout: 8_000 }).toBe(0);
  });

  it('reach another process of the same database, and return', async () => {
    const { lea, ben, shared } = await pairOf();
    const [here, there] = [server.client(lea, shared), second.client(ben, shared)];
    await Promise.all([here.saved(), there.saved()]);
    for (let word = 0; word < 20; word += 1) {
      here.text.insert(0, `a${word} `);
      there.text.insert(there.text.length, `b${word} `);
      if (word % 5 === 0) await new Promise((resolve) => setTimeout(resolve, 30));
    }
    const words = here.text.length + there.text.length;
    await until(() => here.text.toString() === there.text.toString(), 5_000, 'the same in both');
    expect(words).toBeGreaterThan(0);
    expect(here.text.toString().split(' ').filter(Boolean)).toHaveLength(40);
    here.stop();
    there.stop();
  });

  it('are compacted by two processes without losing what the other wrote meanwhile', async () => {
    const { lea, ben, shared } = await pairOf();
    const home = notesHome(world.program);
    const [here, there] = [server.client(lea, shared), second.client(ben, shared)];
    await Promise.all([here.saved(), there.saved()]);
    for (let word = 0; word < 15; word += 1) {
      here.text.insert(0, `a${word} `);
      there.text.insert(0, `b${word} `);
      await Promise.all([here.saved(), there.saved()]);
      await Promise.all([home.compact(lea, shared, fold), home.compact(ben, shared, fold)]);
    }
    here.stop();
    there.stop();
    const after = server.client(ben, shared);
    await after.saved();
    // What the other process committed last may still be on its way to this one.
    await expect.poll(() => after.text.toString().split(' ').filter(Boolean)).toHaveLength(30);
    after.stop();
  });
});

describe('who may open a note', () => {
  it('opens a private note to its author alone, and no note to anybody else', async () => {
    const { lea, ben, kim, shared, ofManager } = await pairOf();
    const { ada } = await world.organisation(['ada']);
    const hers = server.client(lea, ofManager);
    await hers.saved();
    const refused = [
      server.client(ben, ofManager),
      server.client(kim, shared),
      server.client(ada, shared),
      server.client(lea, 'nothing-like-this'),
    ];
    await until(() => refused.every((client) => client.refused.length > 0), 5_000, 'refused');
    expect(refused.flatMap((client) => client.refused)).toEqual(Array(4).fill('permission-denied'));
    for (const client of [hers, ...refused]) client.stop();
  });

  it('says nothing to a page of another address, to nobody, or elsewhere', async () => {
    const { lea } = await pairOf();
    const { origin } = server;
    const cookie = server.cookieOf(lea);
    expect(await answerOf(server.socket({ cookie, origin: 'https://elsewhere.example' }))).toBe(
      403,
    );
    expect(await answerOf(server.socket({ cookie }))).toBe(403);
    expect(await answerOf(server.socket({ origin }))).toBe(401);
  });

  it('ends a line that sends too much, too often, or what is no update', async () => {
    const { lea, shared } = await pairOf();
    const headers = { cookie: server.cookieOf(lea), origin: server.origin };
    const open = async () => {
      const socket = server.socket(headers);
      await answerOf(socket);
      return socket;
    };
    const big = await open();
    big.send(Buffer.alloc(10_000_000));
    expect(await endOf(big)).toBe(1009);
    const flood = await open();
    const awareness = Buffer.from([shared.length, ...Buffer.from(shared), 3]);
    for (let frame = 0; frame < 2_000; frame += 1) flood.send(awareness);
    expect(await endOf(flood)).toBe(1008);
    const garbage = await open();
    garbage.send(Buffer.from([shared.length, ...Buffer.from(shared), 0, 2, 3, 255, 255, 255]));
    expect(await endOf(garbage)).toBe(1007);
  });

  it('limits the lines of one person', async () => {
    const { lea, ben } = await pairOf();
    const headers = { cookie: server.cookieOf(lea), origin: server.origin };
    const many = Array.from({ length: 60 }, () => server.socket(headers));
    const answers = await Promise.all(many.map(answerOf));
    expect(answers.filter((answer) => answer === 101).length).toBeLessThanOrEqual(20);
    expect(answers).toContain(429);
    const other = server.socket({ cookie: server.cookieOf(ben), origin: server.origin });
    expect(await answerOf(other)).toBe(101);
    for (const socket of [...many, other]) socket.terminate();
  });
});
