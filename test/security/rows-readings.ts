import { contract } from '../../src/domains/growth/readings/contract.ts';
import { newId } from '../../src/platform/ids.ts';
import { all, eachTheirOwn, none, type Row, thePair } from './outcomes.ts';
import type { Relation, Stage } from './stage.ts';

/** A ladder, a round about the author for which the other is asked too, and a path of confidence. */
type Made = Record<'ladderId' | 'roundId' | 'pathId' | 'tapId' | 'suggestionId', string>;
const made = new WeakMap<Stage, Made>();

const madeOn = (stage: Stage): Made => {
  const found = made.get(stage);
  if (!found) throw new Error('Nobody is read on this stage.');
  return found;
};

const stages = ['Follows', 'Does', 'Leads'].map((name) => ({ name, about: '', signals: [] }));
const skill = { name: 'Steering', about: '', stages };
const skillKey = 'steering';

/** Written as the owner, for speed. */
async function ladder(stage: Stage): Promise<void> {
  const { organisationId, personId } = stage.people.administrator;
  const [ladderId, versionId] = [newId(), newId()];
  const head = { name: 'A ladder', kind: 'grid', about: '', source: '', tracks: [], points: [] };
  const { owner } = stage.world;
  await owner.query(
    `insert into ladders.ladders (organisation_id, ladder_id, made_by, made_at)
     values ($1, $2, $3, now())`,
    [organisationId, ladderId, personId],
  );
  await owner.query(
    `insert into ladders.versions (organisation_id, version_id, ladder_id, number, revision, head,
       changed_by, changed_at, published_by, published_at)
     values ($1, $2, $3, 1, 1, $4, $5, now(), $5, now())`,
    [organisationId, versionId, ladderId, JSON.stringify(head), personId],
  );
  const whole = {
    ...skill,
    key: skillKey,
    group: '',
    stages: stages.map((one) => ({ ...one, examples: [] })),
  };
  await owner.query(
    `insert into ladders.skills (organisation_id, version_id, skill_key, position, skill)
     values ($1, $2, $3, 0, $4)`,
    [organisationId, versionId, skillKey, JSON.stringify(whole)],
  );
  const ids = { roundId: newId(), pathId: newId(), tapId: newId(), suggestionId: newId() };
  made.set(stage, { ladderId, ...ids });
  await owner.query(
    `insert into readings.rounds (organisation_id, round_id, person_id, version_id, ladder, asked_at)
     values ($1, $2, $3, $4, 'A ladder', now())`,
    [organisationId, ids.roundId, stage.people.author.personId, versionId],
  );
  await owner.query(
    `insert into readings.skills (organisation_id, round_id, skill_key, place, stages, skill)
     values ($1, $2, $3, 0, 3, $4)`,
    [organisationId, ids.roundId, skillKey, JSON.stringify(skill)],
  );
}

/** A word that only these may ever read. */
const wordFor = ({ canaries }: Stage, ...readers: Relation[]): string =>
  canaries.find((one) => one.for.join() === readers.join())?.word ?? '';

/** The author and the other are asked; each has kept a reading, in words of their own or of both. */
async function kept(stage: Stage, given: boolean, shared = false): Promise<void> {
  await ladder(stage);
  const { roundId } = madeOn(stage);
  const { organisationId, personId } = stage.people.author;
  for (const who of ['author', 'other'] as const) {
    const word = shared ? wordFor(stage, 'author', 'other') : wordFor(stage, who);
    await stage.world.owner.query(
      `with giver as (insert into readings.givers
          (organisation_id, round_id, giver_id, person_id, asked_at, given_at)
          values ($1, $2, $3, $4, now(), case when $7 then now() end))
       insert into readings.readings (organisation_id, round_id, giver_id, skill_key, person_id,
         stage, example, sure, changed_at)
       values ($1, $2, $3, $5, $4, 2, $6, 'sure', now())`,
      [organisationId, roundId, stage.people[who].personId, personId, skillKey, word, given],
    );
  }
}

const asked = (stage: Stage) => kept(stage, false);
const given = (stage: Stage) => kept(stage, true);

async function opened(stage: Stage): Promise<void> {
  await kept(stage, true, true);
  const { organisationId, personId } = stage.people.author;
  const { roundId } = madeOn(stage);
  await stage.world.owner.query(
    'update readings.rounds set opened_at = now() where round_id = $1',
    [roundId],
  );
  await stage.world.owner.query(
    `insert into readings.openings (organisation_id, round_id, with_id, person_id, pair_id, at)
     values ($1, $2, $3, $4, $5, now())`,
    [organisationId, roundId, stage.people.other.personId, personId, stage.ids.pair],
  );
}

/** The author says how confident they feel, and shows it to nobody. */
async function path(stage: Stage): Promise<void> {
  await ladder(stage);
  const { pathId, tapId } = madeOn(stage);
  const { organisationId, personId } = stage.people.author;
  const word = wordFor(stage, 'author');
  await stage.world.owner.query(
    `insert into readings.paths (organisation_id, path_id, person_id, name, begun_at)
     values ($1, $2, $3, $4, now())`,
    [organisationId, pathId, personId, word],
  );
  await stage.world.owner.query(
    `insert into readings.taps (organisation_id, tap_id, path_id, person_id, value, word, at)
     values ($1, $2, $3, $4, 4, $5, now())`,
    [organisationId, tapId, pathId, personId, word],
  );
}

async function suggested(stage: Stage): Promise<void> {
  const { author, other } = stage.people;
  const why = wordFor(stage, 'author', 'other');
  const asked = { personId: other.personId, why };
  const { suggestionId } = await stage.world.as(author)(contract, 'suggest', asked);
  const none = { ladderId: '', roundId: '', pathId: '', tapId: '' };
  made.set(stage, { ...none, suggestionId });
}

const round = (stage: Stage) => ({ roundId: madeOn(stage).roundId });
const toOther = (stage: Stage) => ({ ...round(stage), personId: stage.people.other.personId });
const author = ({ people }: Stage) => ({ personId: people.author.personId });

/** The author's to decide; whoever was asked knows of it, and nobody else does. */
const authors = { ...all('not-here'), author: 'yes', other: 'may-not' } as const;
const authorAlone = { ...all('not-here'), author: 'yes' } as const;
/** The other of the pair is held against the second lock as well: sealed is sealed. */
const sealed = [
  'other',
  'otherManager',
  'managersManager',
  'administrator',
  'stranger',
  'otherOrganisation',
] as const;

export const readingsRows: Readonly<Record<string, Row>> = {
  'readings.mine': { input: none, expect: eachTheirOwn, before: asked, withoutFirstLock: sealed },
  'readings.ofPerson': { input: author, expect: eachTheirOwn, before: opened },
  'readings.round': { input: round, expect: thePair, before: given, withoutFirstLock: sealed },
  'readings.confidence': {
    input: author,
    expect: eachTheirOwn,
    before: path,
    withoutFirstLock: sealed,
  },
  'readings.begin': {
    input: (stage) => ({
      ladderId: madeOn(stage).ladderId,
      skillKeys: [skillKey],
      askIds: [stage.ids.kim],
    }),
    expect: { ...all('yes'), otherOrganisation: 'not-here' },
    before: ladder,
  },
  'readings.ask': {
    input: (stage) => ({ ...round(stage), personId: stage.ids.kim }),
    expect: authors,
    before: asked,
  },
  'readings.letOff': { input: toOther, expect: authors, before: asked },
  'readings.keep': {
    input: (stage) => ({
      ...round(stage),
      skillKey,
      stage: 2.5,
      example: 'At sea.',
      sure: 'guess',
    }),
    expect: thePair,
    before: asked,
  },
  'readings.give': { input: round, expect: thePair, before: asked },
  'readings.decline': {
    input: round,
    expect: { ...all('not-here'), author: 'may-not', other: 'yes' },
    before: asked,
  },
  'readings.open': {
    input: (stage) => ({ ...round(stage), withIds: [stage.people.other.personId] }),
    expect: authors,
    before: given,
  },
  'readings.openWith': { input: toOther, expect: authors, before: opened },
  'readings.closeTo': { input: toOther, expect: authors, before: opened },
  'readings.callOff': { input: round, expect: authors, before: asked },
  'readings.suggest': {
    input: ({ people }) => ({ personId: people.other.personId, why: 'Before the summer.' }),
    expect: authorAlone,
  },
  'readings.notNow': {
    input: (stage) => ({ suggestionId: madeOn(stage).suggestionId }),
    expect: { ...all('not-here'), author: 'may-not', other: 'yes' },
    before: suggested,
  },
  'readings.beginPath': { input: () => ({ name: 'Steering' }), expect: eachTheirOwn },
  'readings.tap': {
    input: (stage) => ({ pathId: madeOn(stage).pathId, value: 6, word: 'better' }),
    expect: authorAlone,
    before: path,
  },
  'readings.untap': {
    input: (stage) => ({ tapId: madeOn(stage).tapId }),
    expect: authorAlone,
    before: path,
  },
  'readings.endPath': {
    input: (stage) => ({ pathId: madeOn(stage).pathId, ended: true }),
    expect: authorAlone,
    before: path,
  },
};
