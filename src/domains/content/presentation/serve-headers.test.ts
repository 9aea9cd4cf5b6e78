import { expect, it } from 'vitest';
import { announce, withPlacements } from '../../../../test/present/writing.ts';
import { openServed } from '../../../../test/served.ts';
import { newId } from '../../../platform/ids.ts';
import { contract as scheduling } from '../scheduling/contract.ts';
import { contract } from './contract.ts';

const served = await openServed({ trustedProxies: ['127.0.0.1', '::1'] });
const { Ada } = await served.organisation(['Ada'], { administrators: ['Ada'] });
await withPlacements(served, Ada);
const { secret } = await served.as(Ada)(contract, 'makeKey', { name: 'Shop', kind: 'server' });

const senior = { 'x-viewer-level': 'senior', 'x-viewer-tenure-months': '12' };
const saying = (more: Record<string, string>) =>
  fetch(`${served.url}/present/v1/today.top`, {
    headers: { 'x-groundswell-key': secret ?? '', 'x-viewer-key': newId(), ...senior, ...more },
  });

async function shownTo(more: Record<string, string>): Promise<object[]> {
  const answer = await saying(more);
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect(answer.headers.get('content-length')).toBe(String(bytes.length));
  return JSON.parse(bytes.toString()).items;
}

it('understands each header by itself, also when the same was said before', async () => {
  const audience = { name: 'Seniors', expression: 'level == "senior" && tenureMonths > 11' };
  const { audienceId } = await served.as(Ada)(scheduling, 'addAudience', audience);
  await announce(served, Ada, 'Grüße, 你好 👋', { audienceId });
  const shown = [{ locale: 'en', text: { title: 'Grüße, 你好 👋' } }];
  expect(await shownTo({})).toMatchObject(shown);
  expect(await shownTo({})).toMatchObject(shown);
  expect(await shownTo({ 'x-viewer-time-zone': 'Asia/Tokyo' })).toMatchObject(shown);
  expect(await shownTo({ 'x-viewer-level': '12' })).toEqual([]);
});

it('refuses what is odd, also where its text was understood elsewhere before', async () => {
  await saying({});
  const odd: Record<string, string>[] = [
    { 'x-viewer-key': '' },
    { 'x-viewer-key': 'k'.repeat(501) },
    { 'x-viewer-9lives': 'senior' },
    { 'x-viewer-time-zone': 'senior' },
    { 'x-viewer-time-zone': '' },
    { 'x-viewer-locale': '12' },
    Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`x-viewer-a${at}`, 'senior'])),
  ];
  for (const more of [...odd, ...odd]) {
    expect((await saying(more)).status, JSON.stringify(more)).toBe(400);
  }
});
