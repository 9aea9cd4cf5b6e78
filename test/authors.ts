/** A folder of content and the people who work in it. */
import { contract } from '../src/domains/content/authoring/contract.ts';
import type { Person, World } from './world.ts';

const names = ['ada', 'ben', 'cleo', 'dan', 'eve'] as const;

/** A folder led by cleo, where ben reviews and ada and dan write; eve works nowhere. */
export async function desk(world: World, { secondEyes = false } = {}) {
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

export const text = 'Ask first.\n\nThen listen.\n\nThen write it down.';

export async function article(world: World, at: Awaited<ReturnType<typeof desk>>, by = at.ada) {
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

export const withText = (body: Awaited<ReturnType<typeof article>>['body'], changed: string) => ({
  ...body,
  locales: { ...body.locales, en: { ...body.locales.en, text: changed } },
});
