import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Transformer } from '@napi-rs/image';
import { expect, it } from 'vitest';
import { openWorld, type Person } from '../../../../test/world.ts';
import { appRoot } from '../../../platform/root.ts';
import { filesIn } from './api-starter.ts';
import { contract } from './contract.ts';

const world = await openWorld();

async function organisation() {
  const people = await world.organisation(['root', 'ada', 'eve'], { administrators: ['root'] });
  const { folderId } = await world.as(people.root)(contract, 'addFolder', { name: 'Here' });
  const { personId } = people.ada;
  await world.as(people.root)(contract, 'giveRole', { folderId, personId, role: 'publisher' });
  return { ...people, folderId };
}

const pushed = async (person: Person, files: { path: string; text: string }[], more = {}) =>
  (await world.as(person)(contract, 'push', { files, ...more })).files;

const tip = (text = 'Say thank you.') => `---
type: tip
language: en
title: Thanks
tags: [Small, kind]
evidence: E10
---

${text}
`;

it('loads what comes with the product, and a second time leaves all of it alone', async () => {
  const { root } = await organisation();
  const files = await filesIn(join(appRoot, 'content/starter'));
  const first = await pushed(root, files, { publish: true });
  expect(first.filter(({ outcome, sentence }) => outcome !== 'made' || sentence)).toEqual([]);
  const { items } = await world.as(root)(contract, 'list', { limit: 100 });
  expect(items.length).toBeGreaterThan(20);
  expect(items.filter(({ standing }) => standing !== 'published')).toEqual([]);
  const again = await pushed(root, files, { publish: true });
  expect(again.filter(({ outcome }) => outcome !== 'same')).toEqual([]);
  expect(again).toHaveLength(files.length);
});

it('gives back byte for byte what was pulled, in another organisation', async () => {
  const [one, other] = [await organisation(), await organisation()];
  await pushed(one.root, await filesIn(join(appRoot, 'content/starter')));
  const { files } = await world.as(one.root)(contract, 'pull', {});
  await pushed(other.root, files);
  const again = await world.as(other.root)(contract, 'pull', {});
  expect(again.files).toEqual(files);
});

it('names each bad file with its reason, and takes the good ones', async () => {
  const { ada } = await organisation();
  const files = [
    { path: 'Here/thanks.md', text: tip() },
    { path: 'Here/thanks.de.md', text: '---\nlanguage: de\ntitle: Danke\n---\n\nSag danke.\n' },
    { path: 'Here/thanks.xx-yy.md', text: '---\ntitle: x\n---\n' },
    { path: 'Here/Not A Slug.md', text: tip() },
    { path: 'Here/no-yaml.md', text: '---\ntitle: [\n---\n' },
    { path: 'Here/no-type.md', text: '---\nlanguage: en\ntitle: x\n---\n' },
    { path: 'Here/typo.md', text: tip().replace('evidence', 'evidense') },
    { path: 'Here/alone.de.md', text: '---\ntitle: Allein\n---\n' },
    { path: 'Elsewhere/far.md', text: tip() },
    { path: 'Other/thanks.md', text: tip() },
    { path: '../up.md', text: tip() },
  ];
  const outcomes = await pushed(ada, files);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual([
    'made',
    'made',
    ...Array.from({ length: 9 }, () => 'refused'),
  ]);
  const reasons = outcomes.map(({ sentence }) => sentence);
  for (const [place, part] of [
    [2, 'no language'],
    [3, 'small letters'],
    [4, 'YAML'],
    [5, 'type should be one of'],
    [6, 'evidense'],
    [7, 'main file'],
    [8, 'no folder Elsewhere'],
    [9, 'lies in Here too'],
    [10, 'name of a folder'],
  ] as const) {
    expect(reasons[place]).toContain(part);
  }
  const { items } = await world.as(ada)(contract, 'list', {});
  expect(items).toMatchObject([{ slug: 'thanks', locales: ['de', 'en'], tags: ['small', 'kind'] }]);
});

it('says what it would do and changes nothing, where only a plan is asked for', async () => {
  const { ada } = await organisation();
  const files = [{ path: 'Here/thanks.md', text: tip() }];
  expect(await pushed(ada, files, { plan: true })).toMatchObject([{ outcome: 'made' }]);
  expect((await world.as(ada)(contract, 'list', {})).items).toEqual([]);
});

it('changes what changed, and tells what was taken out', async () => {
  const { ada } = await organisation();
  const path = 'Here/thanks.md';
  await pushed(ada, [{ path, text: tip() }]);
  const [changed] = await pushed(ada, [{ path, text: tip('Say <b>thanks</b>.') }]);
  expect(changed).toMatchObject({ outcome: 'changed' });
  expect(changed?.sentence).toContain('HTML is not kept');
  const { files } = await world.as(ada)(contract, 'pull', {});
  expect(files).toEqual([
    {
      path,
      text: tip('Say thanks.')
        .replace('[Small, kind]', '\n  - small\n  - kind')
        .replace('tags: \n', 'tags:\n'),
    },
  ]);
});

const png = async (shade: number) =>
  Transformer.fromRgbaPixels(Buffer.alloc(40 * 30 * 4, shade), 40, 30).png();
const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

it('finds the pictures that lie beside a text, in whatever folder, and asks for those not here', async () => {
  const { ada, folderId } = await organisation();
  const boat = await png(200);
  const pictures = {
    'Here/images/A boat.png': sha256(boat),
    'Here/images/unseen.png': sha256(await png(9)),
  };
  const shows = '![A boat](images/A%20boat.png "At dawn")';
  const missing = '![A shore](../images/shore.png)';
  const files = [
    { path: 'Here/boat.md', text: tip(`Look: ${shows}`) },
    { path: 'Here/shore.md', text: tip(missing) },
  ];
  const plan = { files, pictures, plan: true };
  const looked = await world.as(ada)(contract, 'push', plan);
  const path = 'Here/images/A boat.png';
  expect(looked.pictures).toEqual([{ path, alt: 'A boat', isHere: false }]);
  expect(looked.files).toMatchObject([
    { outcome: 'made' },
    { outcome: 'refused', sentence: expect.stringContaining('../images/shore.png is not here') },
  ]);
  const data = boat.toString('base64');
  const picture = { folderId, name: 'A boat.png', alt: 'A boat', data };
  const { media } = await world.as(ada)(contract, 'addMedia', picture);
  const done = await world.as(ada)(contract, 'push', { files, pictures });
  expect(done.pictures).toEqual([{ path, alt: 'A boat', isHere: true }]);
  const { items } = await world.as(ada)(contract, 'list', { text: 'boat' });
  const { draft } = await world.as(ada)(contract, 'item', { itemId: items[0]?.itemId ?? '' });
  expect(draft.body.locales.en).toMatchObject({
    text: `Look: ![A boat](media:${media.mediaId} "At dawn")`,
  });
});

it('carries a picture in a field of one’s own there and back', async () => {
  const { root, folderId } = await organisation();
  const as = world.as(root);
  const field = { type: 'tip', key: 'aside', label: 'Aside', kind: 'markdown' } as const;
  await as(contract, 'addField', { ...field, localised: true });
  const data = (await png(120)).toString('base64');
  const { media } = await as(contract, 'addMedia', { folderId, name: 'a.png', data });
  const aside = `![A](media:${media.mediaId}) and \`media:${media.mediaId}\``;
  const { itemId } = await as(contract, 'make', {
    folderId,
    type: 'tip',
    title: 'One',
    locale: 'en',
  });
  const locales = { en: { title: 'One', text: 'Words.', custom: { aside } } };
  await as(contract, 'save', { itemId, revision: 1, body: { common: {}, locales } });
  const { files } = await as(contract, 'pull', {});
  expect(files[0]?.text).toContain('(../media/');
  expect(await pushed(root, files)).toMatchObject([{ outcome: 'same', sentence: null }]);
});

it('takes nothing from people who write nowhere', async () => {
  const { eve } = await organisation();
  const files = [{ path: 'Here/thanks.md', text: tip() }];
  await expect(pushed(eve, files)).rejects.toThrow('does not exist');
  expect((await world.as(eve)(contract, 'pull', {})).files).toEqual([]);
});
