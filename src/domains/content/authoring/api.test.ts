import { expect, it } from 'vitest';
import { article, desk, text, withText } from '../../../../test/authors.ts';
import { openWorld, type Person } from '../../../../test/world.ts';
import type { SentOf } from '../../../platform/universal/contract.ts';
import { contract as record } from '../../record/contract.ts';
import { contract } from './contract.ts';
import { moveFolder } from './store.ts';

const world = await openWorld();

it('merges two authors paragraph by paragraph, and the second sees it', async () => {
  const at = await desk(world);
  const { itemId, revision, body } = await article(world, at);
  const [first, second] = [text.replace('Ask', 'Begin by asking'), `${text}\n\nThank them.`];
  await world.as(at.ada)(contract, 'save', { itemId, revision, body: withText(body, first) });
  const saved = await world.as(at.dan)(contract, 'save', {
    itemId,
    revision,
    body: withText(body, second),
  });
  expect(saved.body.locales.en).toMatchObject({
    text: 'Begin by asking first.\n\nThen listen.\n\nThen write it down.\n\nThank them.',
  });
  expect(saved.merged).toMatchObject({
    by: [{ personId: at.ada.personId }],
    both: ['locales.en.text'],
    waiting: [],
  });
});

it('loses nothing when five save at the same instant', async () => {
  const at = await desk(world);
  const { itemId, revision, body } = await article(world, at);
  const authors = [at.ada, at.dan, at.ben, at.cleo, at.root];
  await Promise.all(
    authors.map((author, place) => {
      const own = `${text}\n\nSaid by ${author.name}, ${place}.`;
      const save = { itemId, revision, body: withText(body, own) };
      return world.as(author)(contract, 'save', save);
    }),
  );
  const { draft } = await world.as(at.ada)(contract, 'item', { itemId });
  const now = String(draft.body.locales.en?.text);
  expect(now.split('\n\n').slice(3).sort()).toEqual(
    authors.map(({ name }, place) => `Said by ${name}, ${place}.`).sort(),
  );
  expect(draft.revision).toBe(revision + 5);
});

it('keeps both titles when two write one, until somebody chooses', async () => {
  const at = await desk(world);
  const { itemId, revision, body } = await article(world, at);
  const titled = (title: string) => ({
    ...body,
    locales: { en: { ...body.locales.en, title } },
  });
  const [ada, dan] = [world.as(at.ada), world.as(at.dan)];
  await ada(contract, 'save', { itemId, revision, body: titled('Listening well') });
  const saved = await dan(contract, 'save', { itemId, revision, body: titled('To listen') });
  expect(saved.merged?.waiting).toMatchObject([
    { path: 'locales.en.title', stands: 'Listening well', waits: 'To listen', by: { name: 'dan' } },
  ]);
  const { draft } = await ada(contract, 'item', { itemId });
  expect(draft.waiting).toEqual(saved.merged?.waiting);
  const keep = { itemId, revision: saved.revision };
  await expect(dan(contract, 'makeVersion', keep)).rejects.toThrow('Choose first');
  const settled = draft.waiting.map(({ id }) => id);
  const now = await dan(contract, 'save', { ...keep, body: saved.body, settled });
  await dan(contract, 'makeVersion', { itemId, revision: now.revision });
});

it('merges with whoever began from a revision that is not kept any more', async () => {
  const at = await desk(world);
  const { itemId, body } = await article(world, at);
  await world.owner.query('delete from authoring.revisions where item_id = $1', [itemId]);
  const saved = await world.as(at.dan)(contract, 'save', {
    itemId,
    revision: 1,
    body: withText(body, 'Something of my own.'),
  });
  const words = JSON.stringify([saved.body, saved.merged?.waiting]);
  expect(words).toContain('Something of my own.');
  expect(words).toContain('Then listen.');
});

it('changes nothing when nothing changed', async () => {
  const at = await desk(world);
  const { itemId, revision, body } = await article(world, at);
  const again = await world.as(at.ada)(contract, 'save', { itemId, revision, body });
  expect(again).toMatchObject({ revision, merged: null });
});

it('takes out what rich text may not hold, and says so', async () => {
  const at = await desk(world);
  const { itemId, revision, body } = await article(world, at);
  const bad = 'Read <script>alert(1)</script> [this](javascript:alert(1)).';
  const saved = await world.as(at.ada)(contract, 'save', {
    itemId,
    revision,
    body: withText(body, bad),
  });
  expect(saved.body.locales.en?.text).toBe('Read alert(1) this.');
  expect(saved.cleaned.map(({ path }) => path)).toContain('locales.en.text');
  expect(saved.cleaned[0]?.sentence).toContain('HTML is not kept');
});

it('finds words in what one may see, and nothing else', async () => {
  const at = await desk(world);
  const other = await desk(world);
  await article(world, at);
  const find = { text: 'listen wri' };
  const { items } = await world.as(at.ben)(contract, 'list', find);
  expect(items).toMatchObject([{ slug: 'listening', standing: 'draft', locales: ['en'] }]);
  expect(items[0]?.excerpt).toContain('listen');
  expect((await world.as(at.eve)(contract, 'list', find)).items).toEqual([]);
  expect((await world.as(other.cleo)(contract, 'list', find)).items).toEqual([]);
});

it('gives a role below the folder it was given for', async () => {
  const at = await desk(world);
  const cleo = world.as(at.cleo);
  const inner = await cleo(contract, 'addFolder', { name: 'New', parentId: at.folderId });
  const { people } = await cleo(contract, 'people', inner);
  expect(people).toContainEqual(
    expect.objectContaining({ personId: at.ada.personId, role: 'author', isInherited: true }),
  );
  const made = { ...inner, type: 'tip', title: 'A tip', locale: 'en' } as const;
  await world.as(at.ada)(contract, 'make', made);
  await expect(world.as(at.eve)(contract, 'make', made)).rejects.toThrow('does not exist');
  await cleo(contract, 'takeRole', { folderId: at.folderId, personId: at.ada.personId });
  await expect(world.as(at.ada)(contract, 'make', made)).rejects.toThrow('does not exist');
});

it('moves a folder with all in it, for who leads both places; roles and rules come from where it lies', async () => {
  const at = await desk(world, { secondEyes: true });
  const { root, cleo, ada } = { root: world.as(at.root), cleo: world.as(at.cleo), ada: at.ada };
  const make = async (name: string, parentId: string | null) =>
    (await root(contract, 'addFolder', { name, parentId })).folderId;
  const inner = await make('Inner', at.folderId);
  const deep = await make('Deep', inner);
  const away = await make('Away', null);
  const found = async (folderId: string) =>
    (await root(contract, 'folders', {})).folders.find((one) => one.folderId === folderId);
  const move = (by: typeof root, folderId: string, parentId: string | null) =>
    by(contract, 'moveFolder', { folderId, parentId });
  await expect(move(cleo, inner, away)).rejects.toThrow('does not exist');
  await expect(move(cleo, inner, null)).rejects.toThrow('Administrators');
  await expect(move(world.as(ada), deep, at.folderId)).rejects.toThrow('led by their publishers');
  await expect(move(root, inner, deep)).rejects.toThrow('cannot lie in itself');
  await expect(move(root, inner, inner)).rejects.toThrow('cannot lie in itself');
  await move(cleo, deep, at.folderId);
  expect(await found(deep)).toMatchObject({ parentId: at.folderId, wantsSecondEyes: true });
  await move(cleo, deep, inner);
  await move(root, inner, away);
  expect(await found(deep)).toMatchObject({ parentId: inner, wantsSecondEyes: false });
  await expect(cleo(contract, 'people', { folderId: deep })).rejects.toThrow('does not exist');
  await make('Inner', at.folderId);
  await expect(move(root, inner, at.folderId)).rejects.toThrow('here already');
});

it('keeps where a folder lies to who leads both places in the database too', async () => {
  const at = await desk(world);
  const root = world.as(at.root);
  const inner = await root(contract, 'addFolder', { name: 'Inner', parentId: at.folderId });
  const away = await root(contract, 'addFolder', { name: 'Away' });
  const straight = (person: Person, parentId: string | null) =>
    world.program.database.transaction('change', person, (db) =>
      moveFolder(db, inner.folderId, parentId),
    );
  expect(await straight(at.cleo, away.folderId)).toBe(false);
  expect(await straight(at.cleo, null)).toBe(false);
  expect(await straight(at.eve, null)).toBe(false);
  expect(await straight(at.root, inner.folderId)).toBe(false);
  const set = (parentId: string) =>
    world.program.database.transaction('change', at.cleo, (db) =>
      db.updateTable('authoring.folders').set({ parent_id: parentId }).execute(),
    );
  await expect(set(away.folderId)).rejects.toThrow('permission denied');
  expect(await straight(at.root, away.folderId)).toBe(true);
});

it('keeps fields an organisation added, and refuses what does not fit them', async () => {
  const at = await desk(world);
  const field = {
    type: 'article',
    key: 'level',
    label: 'Level',
    kind: 'choice',
    choices: ['first', 'later'],
    localised: false,
    needed: true,
  } satisfies SentOf<(typeof contract)['operations']['addField']>;
  await world.as(at.root)(contract, 'addField', field);
  const { itemId, revision, body } = await article(world, at);
  const ada = world.as(at.ada);
  const { missing } = await ada(contract, 'item', { itemId });
  expect(missing).toEqual([{ path: 'common.custom.level', sentence: 'Level is missing.' }]);
  const levelled = (level: string) => ({ ...body, common: { ...body.common, custom: { level } } });
  await expect(ada(contract, 'save', { itemId, revision, body: levelled('last') })).rejects.toThrow(
    'one of its choices',
  );
  await ada(contract, 'save', { itemId, revision, body: levelled('first') });
  expect((await ada(contract, 'item', { itemId })).missing).toEqual([]);
});

async function exportOf(person: Person) {
  const as = world.as(person);
  return as(record, 'files', await as(record, 'export', {}));
}

it('gives what somebody wrote to their export', async () => {
  const at = await desk(world);
  const { itemId, revision } = await article(world, at);
  await world.as(at.ada)(contract, 'makeVersion', { itemId, revision });
  await world.as(at.ada)(contract, 'comment', {
    itemId,
    path: 'item',
    text: 'Is this long enough?',
  });
  const { files } = await exportOf(at.ada);
  const [mine] = files.filter(({ path }) => path.endsWith('version 1/listening.md'));
  expect(mine?.text).toContain('Then write it down.');
  // The working copy says the same, and so is not said again.
  expect(files.some(({ path }) => path.includes('working copy'))).toBe(false);
  expect(files.find(({ path }) => path.endsWith('content/remarks.md'))?.text).toContain(
    'long enough',
  );
  const others = await exportOf(at.dan);
  expect(JSON.stringify(others)).not.toContain('Then write it down.');
});
