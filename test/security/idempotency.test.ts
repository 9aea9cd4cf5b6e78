/** a retry storm. One key, fifty at once: one effect, and everybody hears the same answer. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { contract as org } from '../../src/domains/org/contract.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Bound } from '../../src/platform/program.ts';
import { run } from '../../src/platform/run.ts';
import { change } from '../../src/platform/universal/contract.ts';
import { openWorld, type Person } from '../world.ts';

const world = await openWorld();
const storm = 50;

/** How many people came of fifty sendings, and how many different answers they got. */
async function send(ada: Person, name: string, key: (attempt: number) => string | null) {
  const answers = await Promise.all(
    Array.from({ length: storm }, (_, attempt) => {
      const idempotencyKey = key(attempt);
      const call = world.as(ada, idempotencyKey === null ? {} : { idempotencyKey });
      return call(org, 'addPerson', { name });
    }),
  );
  const { rows } = await world.owner.query<{ count: string }>(
    'select count(*) from org.people where organisation_id = $1 and name = $2',
    [ada.organisationId, name],
  );
  return {
    people: Number(rows[0]?.count),
    answers: new Set(answers.map(({ personId }) => personId)).size,
  };
}

it('two people who change something in the same instant are not in each other’s way', async () => {
  const { ada, ben } = await world.organisation(['ada', 'ben']);
  // As in a young house: the planner knows how little there is, and would read all of it.
  await world.owner.query('vacuum analyze platform.idempotency');
  const together = Promise.withResolvers<void>();
  let begun = 0;
  const meet: Bound = {
    name: 'test.meet',
    operation: change({ does: 'Waits for the other.', input: z.object({}), output: z.object({}) }),
    work: async () => {
      begun += 1;
      if (begun === 2) together.resolve();
      await together.promise;
      return {};
    },
  };
  const program = { ...world.program, operations: new Map([[meet.name, meet]]) };
  await Promise.all(
    [ada, ben].map((one) => run(program, meet.name, one, {}, { idempotencyKey: newId() })),
  );
  // Begun a third time, one of them would have been undone for the other's sake.
  expect(begun).toBe(2);
});

describe('a change sent again', () => {
  it('happens once and answers the same, fifty times at once', async () => {
    const { ada } = await world.organisation(['ada'], { administrators: ['ada'] });
    for (let round = 0; round < 5; round += 1) {
      const key = newId();
      expect(await send(ada, `Round ${round}`, () => key)).toEqual({ people: 1, answers: 1 });
    }
  });

  it('would happen fifty times without its key, which is what the key is for', async () => {
    const { ada } = await world.organisation(['ada'], { administrators: ['ada'] });
    expect(await send(ada, 'Many', () => null)).toEqual({ people: storm, answers: storm });
  });

  it('is refused when its key was used for something else', async () => {
    const { ada } = await world.organisation(['ada'], { administrators: ['ada'] });
    const call = world.as(ada, { idempotencyKey: 'one key for two things' });
    await call(org, 'addPerson', { name: 'Kim' });
    await expect(call(org, 'addTeam', { name: 'Tide' })).rejects.toMatchObject({
      details: { status: 409 },
    });
  });

  it('is nobody else’s: two people may use one key', async () => {
    const { ada, ben } = await world.organisation(['ada', 'ben'], {
      administrators: ['ada', 'ben'],
    });
    const idempotencyKey = 'the same words by chance';
    const first = await world.as(ada, { idempotencyKey })(org, 'addPerson', { name: 'Kim' });
    const second = await world.as(ben, { idempotencyKey })(org, 'addPerson', { name: 'Kim' });
    expect(first.personId).not.toBe(second.personId);
  });
});
