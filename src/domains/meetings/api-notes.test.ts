import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import * as Y from 'yjs';
import { makePair, type NotesServer, serveNotes, until } from '../../../test/notes-kit.ts';
import { openWorld, type World } from '../../../test/world.ts';
import { notesHome } from './live.ts';

let world: World;
let server: NotesServer;

beforeAll(async () => {
  world = await openWorld();
  const found = inject('database');
  if (!found) throw new Error('no database');
  server = await serveNotes({
    program: world.program,
    bell: found.app,
    home: notesHome(world.program),
  });
});
afterAll(() => server.stop());

describe('notes written together', () => {
  it('lets both write, and keeps both', async () => {
    const { lea, ben } = await world.organisation(['lea', 'ben']);
    const pair = await makePair(world.owner, lea, ben);
    const [one, other] = [server.client(lea, pair.shared), server.client(ben, pair.shared)];
    await Promise.all([one.saved(), other.saved()]);
    one.text.insert(0, 'Hello');
    other.text.insert(0, 'Good day. ');
    await until(
      () => one.text.toString() === other.text.toString() && one.text.length === 15,
      2000,
      'merged',
    );
    await one.saved();
    await other.saved();
    const { rows } = await world.owner.query(
      'select person_id from meetings.note_updates where note_id = $1',
      [pair.shared],
    );
    expect(rows.length).toBe(2);
    one.stop();
    other.stop();
    expect(server.happenings).toEqual([]);
    void Y;
  });
});
