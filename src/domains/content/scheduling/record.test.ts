import { expect, it } from 'vitest';
import { openDesk, plan } from '../../../../test/desk.ts';
import { contextOf } from '../../../platform/run.ts';
import { contract } from './contract.ts';
import { record } from './record.ts';

const { world, open } = await openDesk();

it('gives back what somebody planned, and nothing that others did', async () => {
  const { Avi, Ken, write } = await open();
  const asAvi = world.as(Avi);
  const audience = { name: 'Managers', expression: 'role == "manager"' };
  const { audienceId } = await asAvi(contract, 'addAudience', audience);
  const { itemId } = await write('Walk');
  const booked = { placement: 'me.learn', itemId, plan: plan({ audienceId }) };
  const { bookingId } = await asAvi(contract, 'book', booked);
  await asAvi(contract, 'addRelease', { name: 'Spring' });
  const recordOf = (viewer: typeof Avi) =>
    world.program.database.transaction('read', viewer, (db) =>
      record({ ...contextOf(world.program, db, viewer, world.program.clock()), viewer }),
    );
  const { markdown, json } = await recordOf(Avi);
  expect(markdown.map(({ path }) => path)).toEqual(['schedule.md']);
  expect(markdown[0]?.text).toContain('Managers: role == "manager"');
  expect(markdown[0]?.text).toContain('- Spring');
  expect(json).toMatchObject({ plans: [{ bookingId, itemId, audienceId, revision: 1 }] });
  expect((await recordOf(Ken)).markdown).toEqual([]);
});
