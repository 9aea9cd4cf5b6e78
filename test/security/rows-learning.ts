import { contract } from '../../src/domains/learning/contract.ts';
import { newId } from '../../src/platform/ids.ts';
import { all, authorOfPrivate, eachTheirOwn, none, type Row } from './outcomes.ts';
import type { Stage } from './stage.ts';

const types = ['article', 'programme', 'webinar'] as const;
type Type = (typeof types)[number];

/** What stands on the shelf of a stage, and what the author did with it. */
type Shelf = {
  readonly items: Readonly<Record<Type, { itemId: string; versionId: string; slug: string }>>;
  enrolmentId: string;
  questionId: string;
};
const shelves = new WeakMap<Stage, Shelf>();

const shelfOf = (stage: Stage): Shelf => {
  const shelf = shelves.get(stage);
  if (!shelf) throw new Error('Nothing is published on this stage.');
  return shelf;
};

const titled = { title: 'A title', summary: 'A summary', text: 'A text.', custom: {} };
const bodies: Readonly<Record<Type, unknown>> = {
  article: { common: { minutes: 3 }, locales: { en: titled } },
  programme: {
    common: { steps: [{ id: 'one', week: 1, day: 1, kind: 'reflect', item: '' }] },
    locales: { en: { ...titled, steps: { one: { title: 'A step', text: 'Think.' } } } },
  },
  webinar: {
    common: {
      startsAt: '2030-06-01T15:00:00Z',
      minutes: 45,
      joinUrl: '',
      recordingUrl: '',
      speakers: [],
    },
    locales: { en: titled },
  },
};

/** One published item of each type; written as the owner, for speed. */
async function published(stage: Stage): Promise<void> {
  const { organisationId, personId } = stage.people.administrator;
  const own = stage.world.owner;
  const folderId = newId();
  await own.query(
    `insert into authoring.folders (organisation_id, folder_id, name, name_key, made_at, made_by)
     values ($1, $2, $3, $3, now(), $4)`,
    [organisationId, folderId, folderId, personId],
  );
  const items = {} as Record<Type, { itemId: string; versionId: string; slug: string }>;
  for (const type of types) {
    const item = { itemId: newId(), versionId: newId(), slug: `${type}-${newId()}` };
    items[type] = item;
    await own.query(
      `with item as (insert into authoring.items
          (organisation_id, item_id, folder_id, type, slug, default_locale, made_at, made_by)
          values ($1, $2, $3, $4, $5, 'en', now(), $6)),
        version as (insert into authoring.versions (organisation_id, version_id, item_id, number,
          from_revision, title, body, contributors, made_at, made_by)
          values ($1, $7, $2, 1, 1, 'A title', $8, array[$6::uuid], now(), $6))
      insert into authoring.publications (organisation_id, publication_id, item_id, version_id,
        published_at, published_by) values ($1, $9, $2, $7, now(), $6)`,
      [
        organisationId,
        item.itemId,
        folderId,
        type,
        item.slug,
        personId,
        item.versionId,
        JSON.stringify(bodies[type]),
        newId(),
      ],
    );
  }
  shelves.set(stage, { items, enrolmentId: newId(), questionId: newId() });
}

/** A word of the author's that nobody else may ever read. */
const secret = ({ canaries }: Stage): string =>
  canaries.find((one) => one.for.length === 1 && one.for[0] === 'author')?.word ?? '';

async function onTheWay(stage: Stage): Promise<void> {
  await published(stage);
  const shelf = shelfOf(stage);
  const author = stage.world.as(stage.people.author);
  const { itemId } = shelf.items.programme;
  const { enrolmentId } = await author(contract, 'begin', { itemId });
  shelf.enrolmentId = enrolmentId;
  await author(contract, 'writeStep', { enrolmentId, stepId: 'one', words: secret(stage) });
}

async function reading(stage: Stage): Promise<void> {
  await published(stage);
  const { itemId } = shelfOf(stage).items.article;
  const place = { itemId, paragraph: 3, paragraphs: 9 };
  await stage.world.as(stage.people.author)(contract, 'keepPlace', place);
}

async function reflected(stage: Stage): Promise<void> {
  const said = { scene: 'hard-sentence', strength: 'easy', comfort: 'rather-not' } as const;
  const words = secret(stage);
  await stage.world.as(stage.people.author)(contract, 'reflect', { ...said, words });
}

async function asked(stage: Stage): Promise<void> {
  await published(stage);
  const shelf = shelfOf(stage);
  const { itemId, slug } = shelf.items.webinar;
  const author = stage.world.as(stage.people.author);
  await author(contract, 'ask', { itemId, text: 'What if they cry?', named: true });
  const found = await author(contract, 'open', { slug });
  shelf.questionId = (found.type === 'webinar' && found.questions[0]?.questionId) || '';
}

const everyoneHere = { ...all('yes'), otherOrganisation: 'not-here' } as const;
const version = (stage: Stage) => ({ versionId: shelfOf(stage).items.article.versionId });
const item = (type: Type) => (stage: Stage) => ({ itemId: shelfOf(stage).items[type].itemId });
const address = (type: Type) => (stage: Stage) => ({ slug: shelfOf(stage).items[type].slug });
const way = (stage: Stage) => ({ enrolmentId: shelfOf(stage).enrolmentId });
const step = (stage: Stage) => ({ ...way(stage), stepId: 'one' });
const leavesNoTrace = 'An event would note who read or wrote what, and when.';

export const learningRows: Readonly<Record<string, Row>> = {
  'learning.shelf': { input: none, expect: eachTheirOwn, before: reading },
  'learning.open': { input: address('programme'), expect: everyoneHere, before: onTheWay },
  'learning.underWay': { input: none, expect: eachTheirOwn, before: onTheWay },
  'learning.keepPlace': {
    input: (stage) => ({ ...item('article')(stage), paragraph: 1, paragraphs: 9 }),
    expect: everyoneHere,
    before: reading,
    silent: leavesNoTrace,
  },
  'learning.forgetPlace': {
    input: item('article'),
    expect: eachTheirOwn,
    before: reading,
    silent: leavesNoTrace,
  },
  'learning.begin': { input: item('programme'), expect: everyoneHere, before: published },
  'learning.catchUp': { input: way, expect: authorOfPrivate, before: onTheWay },
  'learning.leave': { input: way, expect: authorOfPrivate, before: onTheWay },
  'learning.doStep': {
    input: (stage) => ({ ...step(stage), done: true }),
    expect: authorOfPrivate,
    before: onTheWay,
  },
  'learning.writeStep': {
    input: (stage) => ({ ...step(stage), words: 'Mine.' }),
    expect: authorOfPrivate,
    before: onTheWay,
    silent: leavesNoTrace,
  },
  'learning.ask': {
    input: (stage) => ({ ...item('webinar')(stage), text: 'And if they cry?', named: true }),
    expect: everyoneHere,
    before: published,
  },
  'learning.removeQuestion': {
    input: (stage) => ({ questionId: shelfOf(stage).questionId }),
    expect: { ...authorOfPrivate, administrator: 'yes' },
    before: asked,
    // An administrator looks after content, and may remove what should not stand there.
    withoutFirstLock: ['otherManager', 'managersManager', 'stranger', 'otherOrganisation'],
  },
  'learning.calendar': { input: address('webinar'), expect: everyoneHere, before: published },
  'learning.reflections': { input: none, expect: eachTheirOwn, before: reflected },
  'learning.reflect': {
    input: () => ({ scene: 'hard-sentence', strength: 'far', comfort: null, words: 'No.' }),
    expect: eachTheirOwn,
    before: reflected,
  },
  'learning.forgetReflections': { input: none, expect: eachTheirOwn, before: reflected },
  'learning.putAway': { input: version, expect: eachTheirOwn, before: published },
  'learning.bringBack': { input: version, expect: eachTheirOwn, before: published },
  'learning.away': { input: none, expect: eachTheirOwn },
  'learning.loadStarter': {
    input: none,
    expect: { ...all('may-not'), administrator: 'yes', otherOrganisation: 'yes' },
  },
};
