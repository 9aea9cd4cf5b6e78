import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { openWorld, type Person } from '../../../../test/world.ts';
import { contextOf } from '../../../platform/run.ts';
import { contract as org } from '../../org/contract.ts';
import { begin as starter } from './api-starter.ts';
import { contract } from './contract.ts';
import type { Body } from './contract-shapes.ts';
import { ladderInForce, skillOf, skillsChanged, skillsOf } from './public.ts';

const world = await openWorld();
const now = Temporal.Instant.from('2026-11-23T09:00:00Z');

const stagesOf = (...about: string[]) =>
  about.map((one) => ({ name: '', about: one, signals: [], examples: [] }));
const steering = { key: 'steering', name: 'Steering', group: '', about: '' };
const boat: Body = {
  name: 'On board',
  kind: 'grid',
  about: '',
  source: '',
  points: [],
  skills: [
    { ...steering, stages: stagesOf('Holds a course', 'Chooses a course') },
    { key: 'care', name: 'Care', group: '', about: '', stages: stagesOf('Asks', 'Notices') },
  ],
  tracks: [
    {
      key: 'sailor',
      name: 'Sailor',
      about: '',
      skills: ['steering', 'care'],
      levels: [
        { key: 'mate', name: 'Mate', about: '', needs: { steering: 1, care: 1 }, points: null },
      ],
    },
  ],
};
const renamed: Body = {
  ...boat,
  skills: boat.skills.map((one) =>
    one.key === 'steering'
      ? { ...one, name: 'Finding the way', stages: stagesOf('Holds a course', 'Finds one in fog') }
      : one,
  ),
};

async function begin() {
  const people = await world.organisation(['Ada', 'Kim', 'Ben'], { administrators: ['Ada'] });
  const ada = world.as(people.Ada);
  const { ladderId } = await ada(contract, 'begin', { name: boat.name });
  const write = (body: Body, revision: number) =>
    ada(contract, 'write', { ladderId, body, revision });
  const publish = async (body: Body, note = '') => {
    const { revision } = await write(body, (await ada(contract, 'draft', { ladderId })).revision);
    return ada(contract, 'publish', { ladderId, note, revision });
  };
  return { ...people, ada, ladderId, write, publish };
}

/** With this person's eyes alone: the database's own lock. */
const behind = <T>(who: Person, work: (db: Parameters<typeof skillsOf>[0]) => Promise<T>) =>
  world.program.database.transaction('change', who, work);

describe('a ladder', () => {
  it('is read by everybody once it is published, and by nobody else before', async () => {
    const { Ben, ladderId, publish } = await begin();
    const ben = world.as(Ben);
    expect((await ben(contract, 'list', {})).ladders).toEqual([]);
    await expect(ben(contract, 'open', { ladderId })).rejects.toThrow('does not exist');
    await publish(boat, 'For the crew');
    const { ladders, mayMake } = await ben(contract, 'list', {});
    expect(mayMake).toBe(false);
    expect(ladders).toMatchObject([
      { name: 'On board', number: 1, skills: 2, mayKeep: false, hasDraft: false },
    ]);
    const { version, body } = await ben(contract, 'open', { ladderId });
    expect(version).toMatchObject({ number: 1, note: 'For the crew', publishedBy: 'Ada' });
    expect(body).toEqual(boat);
  });

  it('is not published while something is missing, and says what', async () => {
    const { ada, ladderId, write } = await begin();
    const { revision, wants } = await write({ ...boat, tracks: [] }, 1);
    expect(wants).toEqual(['There is no path in it yet.']);
    const publishing = ada(contract, 'publish', { ladderId, note: '', revision });
    await expect(publishing).rejects.toThrow('There is no path in it yet.');
  });

  it('never changes under those who refer to a version of it', async () => {
    const { Ada, Ben, ada, ladderId, publish } = await begin();
    const first = await publish(boat);
    const second = await publish(renamed, 'Clearer words');
    const uses = ['steering', 'care'].map((skillKey) => ({ ...first, skillKey }));
    await behind(Ben, async (db) => {
      expect(await skillsOf(db, Ben, first.versionId)).toEqual(boat.skills);
      expect((await skillOf(db, Ben, second.versionId, 'steering'))?.name).toBe('Finding the way');
      expect(await ladderInForce(db, Ben)).toMatchObject({ ladderId, number: 2, trackKey: null });
      expect(await skillsChanged(db, Ben, uses)).toMatchObject([
        { skillKey: 'steering', fate: 'changed', name: 'Finding the way' },
      ]);
    });
    const between = { ladderId, from: first.versionId, to: second.versionId };
    const { changes } = await world.as(Ben)(contract, 'compare', between);
    const words = {
      where: 'Stage 2, what it is',
      before: 'Chooses a course',
      after: 'Finds one in fog',
    };
    expect(changes).toEqual([
      {
        of: 'skill',
        what: 'renamed',
        key: 'steering',
        name: 'Finding the way',
        was: 'Steering',
        words: [words],
      },
    ]);
    await ada(contract, 'archive', { ladderId, archived: true });
    await behind(Ben, async (db) => {
      expect(await ladderInForce(db, Ben)).toBeUndefined();
      expect(await skillsOf(db, Ben, first.versionId)).toEqual(boat.skills);
    });
    const touched = await behind(Ada, async (db) => {
      const of = { version_id: first.versionId };
      const one = db.updateTable('ladders.versions').where('version_id', '=', of.version_id);
      const changed = await one.set({ note: 'Never said' }).executeTakeFirst();
      const gone = await db
        .deleteFrom('ladders.skills')
        .where('version_id', '=', of.version_id)
        .executeTakeFirst();
      return [changed.numUpdatedRows, gone.numDeletedRows];
    });
    expect(touched).toEqual([0n, 0n]);
  });

  it('is changed by two keepers without either writing over the other', async () => {
    const { Kim, ada, ladderId, write, publish } = await begin();
    const kim = world.as(Kim);
    await publish(boat);
    const draft = { ladderId, body: renamed, revision: 0 };
    await expect(kim(contract, 'write', draft)).rejects.toThrow('You can read it.');
    await ada(contract, 'appoint', { ladderId, personId: Kim.personId });
    expect(await kim(contract, 'write', draft)).toEqual({ revision: 1, wants: [] });
    await expect(write(boat, 0)).rejects.toThrow('Nothing of theirs was written over');
    const { changes, revision } = await ada(contract, 'draft', { ladderId });
    expect(changes).toMatchObject([{ key: 'steering', what: 'renamed' }]);
    await ada(contract, 'relieve', { ladderId, personId: Kim.personId });
    const publishing = kim(contract, 'publish', { ladderId, note: '', revision });
    await expect(publishing).rejects.toThrow('You can read it.');
    await ada(contract, 'discard', { ladderId });
    expect(await ada(contract, 'draft', { ladderId })).toMatchObject({ revision: 0, body: boat });
  });

  it('is not kept by somebody who has left', async () => {
    const { Kim, ada, ladderId } = await begin();
    await ada(org, 'leave', { personId: Kim.personId });
    const naming = ada(contract, 'appoint', { ladderId, personId: Kim.personId });
    await expect(naming).rejects.toThrow('does not exist');
  });

  it('has its keepers named by administrators alone, also in the database', async () => {
    const { Ada, Ben, Kim, ada, ladderId } = await begin();
    await ada(contract, 'appoint', { ladderId, personId: Kim.personId });
    const naming = (by: Person) =>
      behind(by, (db) =>
        db
          .insertInto('ladders.keepers')
          .values({
            organisation_id: by.organisationId,
            ladder_id: ladderId,
            person_id: Ben.personId,
            named_by: by.personId,
            named_at: '2026-11-23T09:00:00Z',
          })
          .execute(),
      );
    await expect(naming(Kim)).rejects.toThrow('row-level security');
    await naming(Ada);
  });
});

describe('the ladder somebody looks at', () => {
  it('is theirs alone, and tells what changed since they last looked', async () => {
    const { Ada, Ben, ladderId, publish } = await begin();
    const ben = world.as(Ben);
    await publish(boat);
    await ben(contract, 'look', { ladderId, trackKey: 'sailor' });
    const looked = { ladderId, name: 'On board', trackKey: 'sailor', track: 'Sailor' };
    expect(await ben(contract, 'mine', {})).toMatchObject({ choice: looked, changes: [] });
    await publish(renamed);
    expect((await ben(contract, 'mine', {})).changes).toMatchObject([{ key: 'steering' }]);
    await ben(contract, 'seen', {});
    expect((await ben(contract, 'mine', {})).changes).toEqual([]);
    const seen = await behind(Ada, (db) =>
      db.selectFrom('ladders.choices').select('person_id').execute(),
    );
    expect(seen).toEqual([]);
    await ben(contract, 'look', { ladderId: null });
    expect((await ben(contract, 'mine', {})).choice).toBeNull();
  });
});

describe('a ladder brought in', () => {
  it('is shown first, becomes a draft when asked, and comes out as it went in', async () => {
    const { ada, Ben, ladderId, publish } = await begin();
    await publish(boat);
    const { text } = await world.as(Ben)(contract, 'takeOut', { ladderId });
    const same = { files: [{ name: 'on-board.yaml', text }] };
    expect(await ada(contract, 'bringIn', same)).toMatchObject({ state: 'same', ladderId });
    const other = text.replace('Chooses a course', 'Finds one in fog');
    const files = [{ name: 'on-board.yaml', text: other }];
    const plan = await ada(contract, 'bringIn', { files });
    expect(plan).toMatchObject({
      state: 'changed',
      applied: false,
      changes: [{ key: 'steering' }],
    });
    expect((await ada(contract, 'draft', { ladderId })).revision).toBe(0);
    expect(await ada(contract, 'bringIn', { files, apply: true })).toMatchObject({ applied: true });
    expect((await ada(contract, 'draft', { ladderId })).revision).toBe(1);
    expect((await world.as(Ben)(contract, 'open', { ladderId })).body).toEqual(boat);
  });
});

describe('an organisation without a ladder', () => {
  it('is given one of two paths, published, and only once', async () => {
    const { Ida } = await world.organisation(['Ida'], { administrators: ['Ida'] });
    const given = () =>
      behind(Ida, (db) => starter({ ...contextOf(world.program, db, Ida, now), viewer: Ida }));
    await given();
    await given();
    const { ladders } = await world.as(Ida)(contract, 'list', {});
    expect(ladders).toMatchObject([{ name: 'Everyday ladder', number: 1, skills: 10 }]);
  });
});
