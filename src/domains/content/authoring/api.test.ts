import { expect, it } from 'vitest';
import { openWorld, type Person } from '../../../../test/world.ts';
import type { SentOf } from '../../../platform/universal/contract.ts';
import { contract as record } from '../../record/contract.ts';
import { contract } from './contract.ts';

const world = await openWorld();

const names = ['ada', 'ben', 'cleo', 'dan', 'eve'] as const;

/** A folder led by cleo, where ben reviews and ada and dan write; eve works nowhere. */
async function desk({ secondEyes = false } = {}) {
  const people = await world.organisation(['root', ...names], { administrators: ['root'] });
  const root = world.as(people.root);
  const { folderId } = await root(contract, 'addFolder', { name: 'Managers', secondEyes });
  const give = (personId: string, role: 'author' | 'reviewer' | 'publisher') =>
    root(contract, 'giveRole', { folderId, personId, role });
  await give(people.ada.personId, 'author');
  await give(people.dan.personId, 'author');
  await give(people.ben.personId, 'reviewer');
  await give(people.cleo.personId, 'publisher');
  return { ...people, folderId, as: (person: Person) => world.as(person) };
}

const text = 'Ask first.\n\nThen listen.\n\nThen write it down.';

async function article(at: Awaited<ReturnType<typeof desk>>, by = at.ada) {
  const ada = world.as(by);
  const made = await ada(contract, 'make', {
    folderId: at.folderId,
    type: 'article',
    title: 'Listening',
    locale: 'en',
  });
  const body = {
    common: { minutes: 3 },
    locales: { en: { title: 'Listening', summary: 'How to.', text } },
  };
  const saved = await ada(contract, 'save', { itemId: made.itemId, revision: 1, body });
  return { ...made, revision: saved.revision, body: saved.body };
}

const withText = (body: Awaited<ReturnType<typeof article>>['body'], changed: string) => ({
  ...body,
  locales: { ...body.locales, en: { ...body.locales.en, text: changed } },
});

it('lets an author write, keep a version, and a publisher publish it', async () => {
  const at = await desk();
  const { itemId, revision, slug } = await article(at);
  expect(slug).toBe('listening');
  const ada = world.as(at.ada);
  const { versionId, number } = await ada(contract, 'makeVersion', { itemId, revision });
  expect(number).toBe(1);
  await expect(ada(contract, 'publish', { versionId })).rejects.toThrow('role of publisher');
  await world.as(at.cleo)(contract, 'publish', { versionId });
  const item = await ada(contract, 'item', { itemId });
  expect(item).toMatchObject({ standing: 'published', published: { versionId, number: 1 } });
  await world.as(at.cleo)(contract, 'withdraw', { itemId });
  expect((await ada(contract, 'item', { itemId })).standing).toBe('withdrawn');
});

it('merges two authors paragraph by paragraph, and the second sees it', async () => {
  const at = await desk();
  const { itemId, revision, body } = await article(at);
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

it('keeps both titles when two write one, until somebody chooses', async () => {
  const at = await desk();
  const { itemId, revision, body } = await article(at);
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
  const at = await desk();
  const { itemId, body } = await article(at);
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
  const at = await desk();
  const { itemId, revision, body } = await article(at);
  const again = await world.as(at.ada)(contract, 'save', { itemId, revision, body });
  expect(again).toMatchObject({ revision, merged: null });
});

it('asks for a second pair of eyes where the folder says so, and its maker is none', async () => {
  const at = await desk({ secondEyes: true });
  const { itemId, revision } = await article(at, at.cleo);
  const [ben, cleo] = [world.as(at.ben), world.as(at.cleo)];
  const { versionId } = await cleo(contract, 'makeVersion', { itemId, revision });
  await cleo(contract, 'askReview', { versionId, of: [at.ben.personId] });
  expect((await ben(contract, 'item', { itemId })).standing).toBe('in-review');
  await expect(cleo(contract, 'publish', { versionId })).rejects.toThrow('second pair of eyes');
  await expect(cleo(contract, 'review', { versionId, verdict: 'approved' })).rejects.toThrow(
    'somebody else’s',
  );
  await ben(contract, 'review', { versionId, verdict: 'changes', note: 'Shorter, please.' });
  expect((await cleo(contract, 'item', { itemId })).standing).toBe('changes-asked');
  await ben(contract, 'review', { versionId, verdict: 'approved' });
  await cleo(contract, 'publish', { versionId });
  expect((await cleo(contract, 'item', { itemId })).standing).toBe('published');
});

it('never takes the one who wrote all of it for the second pair of eyes', async () => {
  const at = await desk({ secondEyes: true });
  const { itemId, revision } = await article(at, at.ben);
  const { versionId } = await world.as(at.cleo)(contract, 'makeVersion', { itemId, revision });
  const approve = { versionId, verdict: 'approved' } as const;
  await expect(world.as(at.ben)(contract, 'review', approve)).rejects.toThrow('somebody else’s');
  await expect(world.as(at.cleo)(contract, 'publish', { versionId })).rejects.toThrow(
    'second pair',
  );
});

it('holds the second pair of eyes in the database too', async () => {
  const at = await desk({ secondEyes: true });
  const { itemId, revision } = await article(at, at.cleo);
  const { versionId } = await world.as(at.cleo)(contract, 'makeVersion', { itemId, revision });
  const { database } = world.program;
  await expect(
    database.transaction('change', at.cleo, (db) =>
      db
        .insertInto('authoring.publications')
        .values({
          organisation_id: at.cleo.organisationId,
          publication_id: itemId,
          item_id: itemId,
          version_id: versionId,
          published_at: new Date(0).toISOString(),
          published_by: at.cleo.personId,
        })
        .execute(),
    ),
  ).rejects.toThrow('row-level security');
});

it('says what a version still needs, with the place', async () => {
  const at = await desk();
  const ada = world.as(at.ada);
  const made = {
    folderId: at.folderId,
    type: 'question-deck',
    title: 'Cards',
    locale: 'en',
  } as const;
  const { itemId } = await ada(contract, 'make', made);
  const body = {
    common: { questions: [{ id: 'energy' }] },
    locales: { en: { title: 'Cards', questions: { energy: { text: 'What gave energy?' } } } },
  };
  const { revision } = await ada(contract, 'save', { itemId, revision: 1, body });
  const { missing } = await ada(contract, 'item', { itemId });
  expect(missing.map(({ path }) => path)).toEqual(['locales.en.questions.energy.probes']);
  await expect(ada(contract, 'makeVersion', { itemId, revision })).rejects.toThrow('Two to four');
});

it('shows differences word by word', async () => {
  const at = await desk();
  const { itemId, revision, body } = await article(at);
  const ada = world.as(at.ada);
  const { versionId } = await ada(contract, 'makeVersion', { itemId, revision });
  await ada(contract, 'save', {
    itemId,
    revision,
    body: withText(body, text.replace('first', 'twice')),
  });
  const { differences } = await ada(contract, 'differences', { itemId, from: versionId });
  expect(differences).toMatchObject([{ path: 'locales.en.text', kind: 'changed' }]);
  expect(differences[0]?.parts).toContainEqual({ as: 'removed', text: 'first' });
  expect(differences[0]?.parts).toContainEqual({ as: 'added', text: 'twice' });
});

it('takes out what rich text may not hold, and says so', async () => {
  const at = await desk();
  const { itemId, revision, body } = await article(at);
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
  const at = await desk();
  const other = await desk();
  await article(at);
  const find = { text: 'listen wri' };
  const { items } = await world.as(at.ben)(contract, 'list', find);
  expect(items).toMatchObject([{ slug: 'listening', standing: 'draft', locales: ['en'] }]);
  expect(items[0]?.excerpt).toContain('listen');
  expect((await world.as(at.eve)(contract, 'list', find)).items).toEqual([]);
  expect((await world.as(other.cleo)(contract, 'list', find)).items).toEqual([]);
});

it('gives a role below the folder it was given for', async () => {
  const at = await desk();
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

it('keeps fields an organisation added, and refuses what does not fit them', async () => {
  const at = await desk();
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
  const { itemId, revision, body } = await article(at);
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
  const at = await desk();
  const { itemId, revision } = await article(at);
  await world.as(at.ada)(contract, 'makeVersion', { itemId, revision });
  await world.as(at.ada)(contract, 'comment', {
    itemId,
    path: 'item',
    text: 'Is this long enough?',
  });
  const { files } = await exportOf(at.ada);
  const [mine] = files.filter(({ path }) => path.endsWith('working copy/listening.md'));
  expect(mine?.text).toContain('Then write it down.');
  expect(files.find(({ path }) => path.endsWith('content/remarks.md'))?.text).toContain(
    'long enough',
  );
  const others = await exportOf(at.dan);
  expect(JSON.stringify(others)).not.toContain('Then write it down.');
});
