import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { openWorld } from '../../../test/world.ts';
import { startLink } from '../../platform/auth/one-time-link.ts';
import { csvText } from '../../platform/universal/csv.ts';
import { contract } from './contract.ts';
import { header } from './fixtures/import-desk.ts';

const world = await openWorld();
const password = 'four calm words surf';

/** lea leads ben and ada; max administers; tom is nobody's report. */
const tide = () =>
  world.organisation(['lea', 'ben', 'ada', 'max', 'tom'], {
    administrators: ['max'],
    lines: [
      ['ben', 'lea'],
      ['ada', 'lea'],
    ],
  });

const refused = (status: number) =>
  expect.objectContaining({ details: expect.objectContaining({ status }) });

describe('people', () => {
  test('a manager adds someone who needs no account, and leads them', async () => {
    const { lea } = await tide();
    const { personId } = await world.as(lea)(contract, 'addPerson', { name: 'José Núñez' });
    const me = await world.as(lea)(contract, 'me', {});
    expect(me.reports.map(({ name }) => name)).toContain('José Núñez');
    const found = await world.as(lea)(contract, 'people', { q: 'jose nu' });
    expect(found.people.map((one) => one.personId)).toEqual([personId]);
    const seen = await world.as(lea)(contract, 'person', { personId });
    expect(seen).toMatchObject({
      hasAccount: false,
      timeZone: 'Europe/Berlin',
      manager: { name: 'lea' },
    });
    expect(seen.may).toEqual({
      edit: true,
      editFacts: true,
      editEmail: true,
      setManager: true,
      leave: true,
      invite: true,
      setRole: false,
    });
  });

  test('who leads nobody adds nobody, and nobody adds under others', async () => {
    const { tom, lea, max } = await tide();
    await expect(world.as(tom)(contract, 'addPerson', { name: 'X' })).rejects.toEqual(refused(403));
    const under = { name: 'X', managerId: max.personId };
    await expect(world.as(lea)(contract, 'addPerson', under)).rejects.toEqual(refused(403));
  });

  test('another organisation sees nothing and changes nothing', async () => {
    const { ben } = await tide();
    const { max, tom } = await tide();
    const { personId } = ben;
    for (const stranger of [max, tom]) {
      const ask = world.as(stranger);
      await expect(ask(contract, 'person', { personId })).rejects.toEqual(refused(404));
      await expect(ask(contract, 'tree', { personId })).rejects.toEqual(refused(404));
      await expect(ask(contract, 'leave', { personId })).rejects.toEqual(refused(404));
      await expect(ask(contract, 'editPerson', { personId, name: 'Y' })).rejects.toEqual(
        refused(404),
      );
      const { people } = await ask(contract, 'people', { limit: 200 });
      expect(people.map((one) => one.personId)).not.toContain(personId);
    }
  });

  test('pages go on where they left off, by name', async () => {
    const { max } = await tide();
    const names: string[] = [];
    let after: string | undefined;
    do {
      const page = await world.as(max)(contract, 'people', {
        limit: 2,
        ...(after ? { after } : {}),
      });
      names.push(...page.people.map(({ name }) => name));
      after = page.next ?? undefined;
    } while (after);
    expect(names).toEqual(['ada', 'ben', 'lea', 'max', 'tom']);
  });

  test('everybody edits their own name; nobody the address of an open account', async () => {
    const { ben, lea, max } = await tide();
    const { personId } = ben;
    await world.as(ben)(contract, 'editPerson', { personId, name: 'Benjamin', title: 'Staff' });
    await expect(world.as(lea)(contract, 'editPerson', { personId, name: 'Y' })).rejects.toEqual(
      refused(403),
    );
    const takeOver = { personId, email: 'mine@example.org' };
    await expect(world.as(max)(contract, 'editPerson', takeOver)).rejects.toEqual(refused(403));
    await expect(
      world.as(ben)(contract, 'editPerson', { personId, startDate: '2000-01-01' }),
    ).rejects.toEqual(refused(403));
    expect(await world.as(max)(contract, 'person', { personId })).toMatchObject({
      name: 'Benjamin',
      title: 'Staff',
    });
  });

  test('a new manager ends the old line and begins one; circles are refused', async () => {
    const { lea, ben, ada, tom } = await tide();
    const { personId } = ben;
    await expect(
      world.as(ben)(contract, 'setManager', { personId, managerId: tom.personId }),
    ).rejects.toEqual(refused(403));
    await world.as(lea)(contract, 'setManager', { personId, managerId: ada.personId });
    const tree = await world.as(lea)(contract, 'tree', {});
    expect(tree.people.map(({ name, depth }) => `${depth} ${name}`)).toEqual([
      '0 lea',
      '1 ada',
      '2 ben',
    ]);
    const { rows } = await world.owner.query(
      `select name from platform.events where organisation_id = $1 and name like 'org.reporting%' order by event_id`,
      [lea.organisationId],
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'org.reporting-line-ended',
      'org.reporting-line-began',
    ]);
    await expect(
      world.as(lea)(contract, 'setManager', { personId: ada.personId, managerId: personId }),
    ).rejects.toEqual(refused(409));
  });

  test('who leaves is out at once and can come back; the last administrator stays', async () => {
    const { max, ben, lea } = await tide();
    const { personId } = ben;
    await expect(world.as(lea)(contract, 'leave', { personId })).rejects.toEqual(refused(403));
    await world.as(max)(contract, 'leave', { personId });
    expect((await world.as(lea)(contract, 'me', {})).reports.map(({ name }) => name)).toEqual([
      'ada',
    ]);
    await world.as(max)(contract, 'comeBack', { personId });
    expect(await world.as(max)(contract, 'person', { personId })).toMatchObject({
      leftOn: null,
      manager: null,
    });
    const self = { personId: max.personId };
    await expect(world.as(max)(contract, 'leave', self)).rejects.toEqual(refused(409));
    await expect(world.as(max)(contract, 'setRole', { ...self, role: 'member' })).rejects.toEqual(
      refused(409),
    );
  });

  test('teams have names once, and members from day to day', async () => {
    const { lea, ben, tom } = await tide();
    await expect(world.as(tom)(contract, 'addTeam', { name: 'Kelp' })).rejects.toEqual(
      refused(403),
    );
    const { teamId } = await world.as(lea)(contract, 'addTeam', { name: 'Kelp' });
    await expect(world.as(lea)(contract, 'addTeam', { name: 'KELP' })).rejects.toEqual(
      refused(409),
    );
    const place = { personId: ben.personId, teamId };
    for (const move of ['joinTeam', 'joinTeam', 'leaveTeam', 'joinTeam'] as const) {
      await world.as(lea)(contract, move, place);
    }
    expect((await world.as(tom)(contract, 'teams', {})).teams).toEqual([
      { teamId, name: 'Kelp', people: 1 },
    ]);
    const { people } = await world.as(tom)(contract, 'people', { teamId });
    expect(people.map(({ name }) => name)).toEqual(['ben']);
  });
});

describe('import', () => {
  const text = `${header}ida@x.org,Ida,,Kelp,ole@x.org,2024-01-01,\nole@x.org,Ole,,Kelp,,,\nbad,,,,,,\n`;

  test('is for administrators, plans without changing, and applies once', async () => {
    const { max, lea } = await tide();
    await expect(world.as(lea)(contract, 'importPlan', { text })).rejects.toEqual(refused(403));
    const planned = await world.as(max)(contract, 'importPlan', { text });
    expect(planned.counts).toMatchObject({
      peopleAdded: 2,
      linesMoved: 1,
      teamsAdded: 1,
      membershipsAdded: 2,
    });
    expect(planned.problems).toHaveLength(1);
    expect((await world.as(max)(contract, 'people', { q: 'ida' })).people).toEqual([]);
    expect(await world.as(max)(contract, 'importApply', { text })).toEqual(planned);
    const again = await world.as(max)(contract, 'importApply', { text });
    expect(again.counts).toMatchObject({
      peopleAdded: 0,
      linesMoved: 0,
      membershipsAdded: 0,
      unchanged: 2,
    });
    const { people } = await world.as(lea)(contract, 'people', { q: 'ida' });
    expect(people[0]).toMatchObject({ manager: { name: 'Ole' }, teams: [{ name: 'Kelp' }] });
    const { entries } = await world.as(max)(contract, 'auditLog', {});
    expect(entries.map(({ action }) => action)).toEqual(['org.imported']);
  });

  test('tells each line of known people that it ends or begins, so that neighbours can act', async () => {
    const { max } = await tide();
    const people = 'ida@x.org,Ida,,,ole@x.org,,\nole@x.org,Ole,,,,,\npia@x.org,Pia,,,,,\n';
    await world.as(max)(contract, 'importApply', { text: header + people });
    await world.as(max)(contract, 'importApply', {
      text: `${header}ida@x.org,Ida,,,pia@x.org,,\n`,
    });
    const { rows } = await world.owner.query(
      'select name from platform.events where organisation_id = $1 order by event_id',
      [max.organisationId],
    );
    expect(rows.map(({ name }) => name)).toEqual([
      'org.imported',
      'org.reporting-line-ended',
      'org.reporting-line-began',
      'org.imported',
    ]);
  });

  const real = new URL('../../../../shared/data/roster/', import.meta.url);
  test.skipIf(!existsSync(real))(
    'takes a real organisation of 395 people and its history',
    async () => {
      const { max } = await tide();
      const files = ['roster.csv', 'roster-history.csv'].map((name) => ({
        text: csvText(readFileSync(new URL(name, real))).text,
      }));
      const counts = [];
      for (const file of [...files, ...files]) {
        counts.push((await world.as(max)(contract, 'importApply', file ?? { text: '' })).counts);
      }
      expect(counts[0]).toMatchObject({ peopleAdded: 395, linesMoved: 203, teamsAdded: 95 });
      expect(counts[1]?.membershipsAdded).toBeGreaterThan(500);
      for (const { unchanged, ...changed } of counts.slice(2)) {
        expect(Object.values(changed).every((count) => count === 0)).toBe(true);
        expect(unchanged).toBeGreaterThan(390);
      }
    },
  );
});

describe('administration', () => {
  test('mails and the audit log are for administrators', async () => {
    const { lea, max } = await tide();
    for (const page of ['mails', 'auditLog'] as const) {
      await expect(world.as(lea)(contract, page, {})).rejects.toEqual(refused(403));
      await world.as(max)(contract, page, {});
    }
  });

  test('the first start sets up an organisation with the printed link, once', async () => {
    const { rows } = await world.owner.query('select from auth.user limit 1');
    const link = await startLink(world.program.database, {
      ownMachine: true,
      baseUrl: '',
      now: world.program.clock(),
    });
    if (rows.length > 0 || !link) return;
    const wanted = {
      token: link.split('#')[1] ?? '',
      organisationName: 'Reef',
      timeZone: 'Asia/Tokyo',
      name: 'Mai',
      email: `mai.${Date.now()}@example.org`,
      password,
    };
    const here = await world.as(null)(contract, 'setUp', wanted);
    const me = await world.as({ ...here, role: 'administrator' })(contract, 'me', {});
    expect(me).toMatchObject({
      role: 'administrator',
      organisation: { name: 'Reef' },
      reports: [],
    });
    await expect(world.as(null)(contract, 'setUp', wanted)).rejects.toEqual(refused(409));
  });
});
