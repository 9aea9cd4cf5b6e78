import { expect, it } from 'vitest';
import { article, desk, text, withText } from '../../../../test/authors.ts';
import { openWorld } from '../../../../test/world.ts';
import { contract } from './contract.ts';

const world = await openWorld();

it('lets an author write, keep a version, and a publisher publish it', async () => {
  const at = await desk(world);
  const { itemId, revision, slug } = await article(world, at);
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

it('asks for a second pair of eyes where the folder says so, and its maker is none', async () => {
  const at = await desk(world, { secondEyes: true });
  const { itemId, revision } = await article(world, at, at.cleo);
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
  const at = await desk(world, { secondEyes: true });
  const { itemId, revision } = await article(world, at, at.ben);
  const { versionId } = await world.as(at.cleo)(contract, 'makeVersion', { itemId, revision });
  const approve = { versionId, verdict: 'approved' } as const;
  await expect(world.as(at.ben)(contract, 'review', approve)).rejects.toThrow('somebody else’s');
  await expect(world.as(at.cleo)(contract, 'publish', { versionId })).rejects.toThrow(
    'second pair',
  );
});

it('holds the second pair of eyes in the database too', async () => {
  const at = await desk(world, { secondEyes: true });
  const { itemId, revision } = await article(world, at, at.cleo);
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
  const at = await desk(world);
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
  const at = await desk(world);
  const { itemId, revision, body } = await article(world, at);
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
