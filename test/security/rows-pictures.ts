import { newId } from '../../src/platform/ids.ts';
import { authorOfPrivate, eachTheirOwn, meeting, none, type Row, thePair } from './outcomes.ts';
import type { Stage } from './stage.ts';

/** The deck and the session of a stage. */
type Laid = { itemId: string; sessionId: string };
const laid = new WeakMap<Stage, Laid>();

const laidOn = (stage: Stage): Laid => {
  const found = laid.get(stage);
  if (!found) throw new Error('No pictures lie on this stage.');
  return found;
};

const names = Array.from({ length: 9 }, (_, nth) => `picture-${nth + 1}`);
const cards = names.map((pictureId) => ({
  pictureId,
  drawing: 'diver',
  mediaId: null,
  alt: 'Somebody under water.',
  probes: ['What do you see?', 'And then?'],
}));
const words = Object.fromEntries(
  cards.map(({ pictureId, alt, probes }) => [pictureId, { alt, probes }]),
);
const body = {
  common: { pictures: names.map((id) => ({ id, mediaId: null, drawing: 'diver' })), custom: {} },
  locales: { en: { title: 'A deck', summary: '', custom: {}, pictures: words } },
};

/** A published deck; written as the owner, for speed. */
async function published(stage: Stage): Promise<void> {
  const { organisationId, personId } = stage.people.administrator;
  const [folderId, itemId, versionId] = [newId(), newId(), newId()];
  const own = stage.world.owner;
  await own.query(
    `insert into authoring.folders (organisation_id, folder_id, name, name_key, made_at, made_by)
     values ($1, $2, $3, $3, now(), $4)`,
    [organisationId, folderId, folderId, personId],
  );
  await own.query(
    `with item as (insert into authoring.items
        (organisation_id, item_id, folder_id, type, slug, default_locale, made_at, made_by)
        values ($1, $2, $3, 'picture-deck', $4, 'en', now(), $5)),
      version as (insert into authoring.versions (organisation_id, version_id, item_id, number,
        from_revision, title, body, contributors, made_at, made_by)
        values ($1, $6, $2, 1, 1, 'A deck', $7, array[$5::uuid], now(), $5))
    insert into authoring.publications (organisation_id, publication_id, item_id, version_id,
      published_at, published_by) values ($1, $8, $2, $6, now(), $5)`,
    [
      organisationId,
      itemId,
      folderId,
      `deck-${itemId}`,
      personId,
      versionId,
      JSON.stringify(body),
      newId(),
    ],
  );
  laid.set(stage, { itemId, sessionId: newId() });
}

/** A word of the author's that nobody else may ever read, and one of the two's. */
const wordFor = ({ canaries }: Stage, readers: number): string =>
  canaries.find((one) => one.for[0] === 'author' && one.for.length === readers)?.word ?? '';

async function session(stage: Stage, kind: 'together' | 'ahead' | 'alone'): Promise<void> {
  await published(stage);
  const { itemId, sessionId } = laidOn(stage);
  const { organisationId, personId } = stage.people.author;
  const isAlone = kind === 'alone';
  const isTogether = kind === 'together';
  await stage.world.owner.query(
    `insert into pictures.sessions (organisation_id, session_id, kind, started_by, pair_id, meeting_id,
       topic, item_id, cards, begun_at, laid_out_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now(), $10)`,
    [
      organisationId,
      sessionId,
      kind,
      personId,
      isAlone ? null : stage.ids.pair,
      isAlone ? null : stage.ids.meeting,
      wordFor(stage, isTogether ? 2 : 1),
      itemId,
      JSON.stringify(cards),
      isTogether ? new Date() : null,
    ],
  );
  await chosen(stage, 'author');
  await stage.world.owner.query(
    `insert into pictures.reflections (organisation_id, session_id, person_id, words, changed_at)
     values ($1, $2, $3, $4, now())`,
    [organisationId, sessionId, personId, wordFor(stage, 1)],
  );
}

async function chosen(stage: Stage, who: 'author' | 'other'): Promise<void> {
  const { organisationId, personId } = stage.people[who];
  await stage.world.owner.query(
    `with choice as (insert into pictures.choices (organisation_id, session_id, person_id, chosen_at)
       values ($1, $2, $3, now()))
     insert into pictures.picks (organisation_id, session_id, person_id, place, picture_id, picture)
     values ($1, $2, $3, 1, 'picture-1', $4)`,
    [
      organisationId,
      laidOn(stage).sessionId,
      personId,
      JSON.stringify({ ...cards[0], probes: undefined }),
    ],
  );
}

const together = (stage: Stage) => session(stage, 'together');
const ahead = (stage: Stage) => session(stage, 'ahead');
const alone = (stage: Stage) => session(stage, 'alone');
const opened = async (stage: Stage) => {
  await together(stage);
  await chosen(stage, 'other');
};

const one = (stage: Stage) => ({ sessionId: laidOn(stage).sessionId });

export const picturesRows: Readonly<Record<string, Row>> = {
  'pictures.decks': { input: none, expect: eachTheirOwn, before: published },
  'pictures.table': { input: meeting, expect: thePair, before: together },
  'pictures.open': { input: one, expect: thePair, before: together },
  'pictures.withPerson': {
    input: ({ people }) => ({ personId: people.other.personId }),
    expect: eachTheirOwn,
    before: opened,
  },
  'pictures.mine': { input: none, expect: eachTheirOwn, before: alone },
  'pictures.begin': {
    input: (stage) => ({
      ...meeting(stage),
      kind: 'together',
      itemId: laidOn(stage).itemId,
      topic: 'Where to?',
      pictures: 9,
    }),
    expect: thePair,
    before: published,
  },
  'pictures.choose': {
    input: (stage) => ({ ...one(stage), pictureIds: ['picture-2'] }),
    expect: thePair,
    before: together,
  },
  'pictures.layOut': { input: one, expect: authorOfPrivate, before: ahead },
  'pictures.ask': {
    input: (stage) => ({ ...one(stage), pictureId: 'picture-1', probe: 1 }),
    expect: thePair,
    before: opened,
  },
  'pictures.putAway': { input: one, expect: thePair, before: opened },
  'pictures.reflect': {
    input: (stage) => ({ ...one(stage), words: 'A long way down.' }),
    expect: thePair,
    before: opened,
  },
  'pictures.share': {
    input: (stage) => ({ ...one(stage), shared: true }),
    expect: thePair,
    before: opened,
  },
  'pictures.forget': { input: one, expect: authorOfPrivate, before: alone },
};
