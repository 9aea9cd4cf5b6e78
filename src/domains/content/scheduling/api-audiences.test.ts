import { describe, expect, it } from 'vitest';
import { openDesk, plan } from '../../../../test/desk.ts';
import { contract as org } from '../../org/contract.ts';
import { contract } from './contract.ts';

const { world, open } = await openDesk();

describe('an audience', () => {
  it('is counted with examples, and says what is wrong and where', async () => {
    const desk = await open();
    const asAvi = world.as(desk.Avi);
    const managers = await asAvi(contract, 'tryAudience', { expression: 'role == "manager"' });
    expect(managers).toMatchObject({ problem: null, count: 1, of: 6, whole: true, why: null });
    expect(managers.examples).toEqual([{ personId: desk.Ron.personId, name: 'Ron' }]);
    const broken = await asAvi(contract, 'tryAudience', { expression: 'role == ' });
    expect(broken.problem).toMatchObject({ at: 7 });
    expect(broken.problem?.sentence).toMatch(/^This cannot be read/);
    await expect(
      asAvi(contract, 'addAudience', { name: 'Broken', expression: 'role ==' }),
    ).rejects.toThrow('at character');
  });

  it('follows country, tenure, level, team and language of people', async () => {
    const desk = await open();
    const asAda = world.as(desk.Ada);
    const facts = { level: 'senior', country: 'de', locale: 'de-AT', startDate: '2025-02-02' };
    await asAda(org, 'editPerson', { personId: desk.Mia.personId, ...facts });
    const { teamId } = await asAda(org, 'addTeam', { name: 'Kelp' });
    await asAda(org, 'joinTeam', { personId: desk.Mia.personId, teamId });
    const matching = [
      'country == "DE" && tenureMonths >= 12',
      'tenureMonths == 13',
      'level in ["senior", "staff"]',
      '"Kelp" in teams && team == "Kelp"',
      'locale == "de-AT"',
    ];
    for (const expression of matching) {
      const { examples } = await asAda(contract, 'tryAudience', { expression });
      expect([expression, ...examples.map(({ name }) => name)]).toEqual([expression, 'Mia']);
    }
    const none = await asAda(contract, 'tryAudience', { expression: 'tenureMonths > 13' });
    expect(none.count).toBe(0);
  });

  it('tells nobody apart by facts that only administrators read of others', async () => {
    const desk = await open();
    const [asAda, asAvi] = [world.as(desk.Ada), world.as(desk.Avi)];
    const attributes = { guild: 'data' };
    await asAda(org, 'editPerson', { personId: desk.Mia.personId, attributes });
    const expression = 'guild == "data"';
    const seen = await asAda(contract, 'tryAudience', { expression });
    expect(seen).toMatchObject({ count: 1, examples: [{ name: 'Mia' }] });
    const hidden = await asAvi(contract, 'tryAudience', { expression });
    expect(hidden).toMatchObject({ count: null, examples: [] });
    expect(hidden.why).toMatch('only administrators');
    const turned = await asAvi(contract, 'tryAudience', { expression: '!(guild == "data")' });
    expect(turned).toMatchObject({ examples: [] });
    const known = async (call: typeof asAda) =>
      (await call(contract, 'attributes', {})).attributes.find(({ name }) => name === 'guild');
    expect(await known(asAda)).toMatchObject({ kind: 'text', values: ['data'] });
    expect(await known(asAvi)).toMatchObject({ values: [] });
    const colleague = await world.as(desk.Ken)(org, 'person', { personId: desk.Mia.personId });
    expect(colleague.attributes).toBeNull();
    const own = await world.as(desk.Mia)(org, 'me', {});
    expect(own.person.attributes).toEqual(attributes);
  });

  it('in use changes for whom live content is, so it takes who may publish that', async () => {
    const desk = await open();
    const [asPia, asAvi] = [world.as(desk.Pia), world.as(desk.Avi)];
    const { itemId } = await desk.write('Walk');
    const audience = { name: 'Managers', expression: 'role == "manager"' };
    const { audienceId } = await asAvi(contract, 'addAudience', audience);
    await asPia(contract, 'book', { placement: 'today.top', itemId, plan: plan({ audienceId }) });
    const wider = { audienceId, revision: 1, name: 'All', expression: 'true' };
    await expect(asAvi(contract, 'changeAudience', wider)).rejects.toThrow('ask a publisher');
    await asAvi(contract, 'changeAudience', { ...wider, expression: audience.expression });
    await expect(asPia(contract, 'changeAudience', wider)).rejects.toThrow('Somebody changed this');
    await asPia(contract, 'changeAudience', { ...wider, revision: 2 });
    await expect(asPia(contract, 'archiveAudience', { audienceId })).rejects.toThrow(
      'Bookings use',
    );
    const { audiences } = await asAvi(contract, 'audiences', {});
    expect(audiences).toMatchObject([
      { name: 'All', expression: 'true', bookings: 1, revision: 3 },
    ]);
  });
});
