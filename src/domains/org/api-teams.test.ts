import { expect, test } from 'vitest';
import { openWorld } from '../../../test/world.ts';
import { contract } from './contract.ts';
import { header } from './fixtures/import-desk.ts';

const world = await openWorld();

const refused = (status: number) =>
  expect.objectContaining({ details: expect.objectContaining({ status }) });

test('a team is closed with their memberships, and reopened by hand or by a file', async () => {
  const { lea, ben, max } = await world.organisation(['lea', 'ben', 'max'], {
    administrators: ['max'],
    lines: [['ben', 'lea']],
  });
  const { teamId } = await world.as(lea)(contract, 'addTeam', { name: 'Kelp' });
  const place = { personId: ben.personId, teamId };
  await world.as(lea)(contract, 'joinTeam', place);
  await world.as(lea)(contract, 'closeTeam', { teamId });
  const teamsOf = async (closed: 'only' | 'without') =>
    (await world.as(lea)(contract, 'teams', { closed })).teams;
  expect(await teamsOf('without')).toEqual([]);
  expect(await teamsOf('only')).toEqual([{ teamId, name: 'Kelp', people: 0 }]);
  expect((await world.as(ben)(contract, 'me', {})).teams).toEqual([]);
  await expect(world.as(lea)(contract, 'joinTeam', place)).rejects.toEqual(refused(409));
  await expect(world.as(lea)(contract, 'addTeam', { name: 'kelp' })).rejects.toEqual(refused(409));
  await world.as(lea)(contract, 'reopenTeam', { teamId });
  expect(await teamsOf('without')).toEqual([{ teamId, name: 'Kelp', people: 0 }]);
  await world.as(lea)(contract, 'closeTeam', { teamId });
  const text = `${header}ida@x.org,Ida,,Kelp,,,\n`;
  await world.as(max)(contract, 'importApply', { text });
  expect(await teamsOf('without')).toEqual([{ teamId, name: 'Kelp', people: 1 }]);
});
