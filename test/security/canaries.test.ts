/** Z-07, P-07: what people write stays where they wrote it. */
import { describe, expect, it } from 'vitest';
import { contract as meetings } from '../../src/domains/meetings/contract.ts';
import { contract as org } from '../../src/domains/org/contract.ts';
import { openDoorbell } from '../../src/platform/live/doorbell.ts';
import { testDatabase } from '../database.ts';
import { openHouse } from './house.ts';
import { makeStage, type Stage } from './stage.ts';

const database = testDatabase();
const house = await openHouse();
const { world } = house;

/** Where words have no business: what is told, queued, logged, mailed and audited. */
const elsewhere = [
  'platform.events',
  'platform.audit_log',
  'platform.mails',
  'today.nudges',
  'boss.job',
] as const;

async function everywhere(stage: Stage): Promise<string> {
  const texts = await Promise.all(
    elsewhere.map(async (table) => {
      const { rows } = await stage.world.owner.query<{ text: string }>(
        `select t::text as text from ${table} t`,
      );
      return rows.map(({ text }) => text).join('\n');
    }),
  );
  return texts.join('\n');
}

const found = (stage: Stage, text: string): string[] =>
  stage.canaries.filter(({ word }) => text.includes(word)).map(({ word }) => word);

async function liveAndWork(stage: Stage): Promise<void> {
  const [lea, ben] = [world.as(stage.people.author), world.as(stage.people.other)];
  const { meeting: meetingId, privatePoint, sharedPoint } = stage.ids;
  await lea(meetings, 'sharePoint', { pointId: privatePoint });
  await lea(meetings, 'unsharePoint', { pointId: privatePoint });
  await ben(meetings, 'tickPoint', { pointId: sharedPoint, meetingId });
  await lea(meetings, 'publishPreparation', { meetingId });
  await lea(meetings, 'hold', { meetingId });
  const kim = { personId: stage.ids.kim, email: `kim.${stage.ids.kim}@example.org` };
  await world.as(stage.people.otherManager)(org, 'invite', kim);
  await world.settle();
}

describe('words', () => {
  it('reach no event, job, mail, nudge or line of the audit log', async () => {
    const stage = await makeStage(world);
    await liveAndWork(stage);
    expect(found(stage, await everywhere(stage))).toEqual([]);
  });

  it('would be found there', async () => {
    const stage = await makeStage(world);
    const { word } = stage.canaries[0] ?? { word: '' };
    await world.owner.query(
      `insert into platform.events (organisation_id, event_id, name, ids, at)
       values ($1, gen_random_uuid(), 'planted', jsonb_build_object('text', $2::text), now())`,
      [stage.people.author.organisationId, word],
    );
    expect(found(stage, await everywhere(stage))).toEqual([word]);
  });

  it('are in no bell that rings', async () => {
    const stage = await makeStage(world);
    const heard: string[] = [];
    const doorbell = await openDoorbell(database.app, () => undefined);
    doorbell.listen((bell) => heard.push(JSON.stringify(bell)));
    await liveAndWork(stage);
    await expect.poll(() => heard.length).toBeGreaterThan(3);
    await doorbell.close();
    expect(found(stage, heard.join('\n'))).toEqual([]);
  });

  it('are in no log, though the request that carried them failed', async () => {
    const stage = await makeStage(world);
    const lea = house.browser();
    await lea.signIn((await house.account(stage.people.author)).email);
    const { word } = stage.canaries[0] ?? { word: '' };
    const before = house.logged.length;
    await lea.post('/api/meetings/capture', {
      personId: stage.people.other.personId,
      text: `${word}\u0000`,
    });
    await lea.post('/api/meetings/capture', { personId: word, text: word });
    await lea.get(`/api/meetings/search?text=${word}&limit=${word}`);
    await lea.get(`/${word}`);
    await lea.post(`/api/${word}`, { text: word });
    expect(found(stage, JSON.stringify(house.logged.slice(before)))).toEqual([]);
  });
});
