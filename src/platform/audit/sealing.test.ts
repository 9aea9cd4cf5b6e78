import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { testDatabase } from '../../../test/database.ts';
import { openWorld } from '../../../test/world.ts';
import { contract as org } from '../../domains/org/contract.ts';
import { checkAuditLog } from './check.ts';

const world = await openWorld();

async function seal(organisationId: string): Promise<void> {
  await world.program.database.transaction('change', null, (db) =>
    world.program.enqueue(db, 'platform.seal-audit.one', { organisationId, ids: {} }),
  );
  await world.settle();
}

it('seals what was audited, and sees a line that the owner of the database took away', async () => {
  const found = testDatabase();
  const { ada } = await world.organisation(['ada'], { administrators: ['ada'] });
  const check = async () =>
    (await checkAuditLog(found.app, [ada.organisationId], world.folder))[0]?.broken;
  for (const name of ['Kim', 'Mara', 'Sol']) await world.as(ada)(org, 'addPerson', { name });
  world.travelTo(Temporal.Now.instant().add({ minutes: 10 }).toString());
  await seal(ada.organisationId);
  expect(await check()).toBeNull();
  await world.owner.query(
    `delete from platform.audit_log where organisation_id = $1 and audit_id =
       (select audit_id from platform.audit_log where organisation_id = $1 order by audit_id desc limit 1)`,
    [ada.organisationId],
  );
  expect(await check()).toMatch(/^There were \d+ lines under seal 1/);
});
