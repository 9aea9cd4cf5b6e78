/** What the README says of the command line, typed by somebody. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { contract as meetings } from '../../src/domains/meetings/contract.ts';
import { contract as org } from '../../src/domains/org/contract.ts';
import { groundswell, homeOf } from '../command-line.ts';
import { openServed } from '../served.ts';

const world = await openServed();
const room = mkdtempSync(join(tmpdir(), 'groundswell-command-line-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

async function somebody() {
  const { lea, ben } = await world.organisation(['lea', 'ben'], {
    administrators: ['lea'],
    lines: [['ben', 'lea']],
  });
  const session = await world.signIn(lea);
  return { session, ben, env: { HOME: homeOf(room, world.url, session) } };
}

describe('the command line', () => {
  it('writes everything of mine into one zip', async () => {
    const { session, ben, env } = await somebody();
    const { meetingId } = await session.call(meetings, 'start', {
      personId: ben.personId,
      kind: 'one-on-one',
      cadence: { every: 'week', weeks: 1 },
      timeZone: 'Europe/Berlin',
      startsOn: '2030-01-08T10:00',
      durationMinutes: 30,
      place: null,
      sealedPreparation: false,
    });
    await session.call(meetings, 'addPoint', {
      meetingId,
      text: 'The harbour plan',
      shared: false,
    });
    const to = join(room, 'mine.zip');
    const ran = await groundswell(['export', '--to', to], env);
    expect(ran).toEqual({ code: 0, out: `Written to ${to}.\n`, err: '' });
    const files = unzipSync(new Uint8Array(readFileSync(to)));
    expect(
      Object.values(files)
        .map((file) => strFromU8(file))
        .join(),
    ).toContain('The harbour plan');
  });

  it('shows what a file of people would change, and changes nothing when nobody answers', async () => {
    const { session, env } = await somebody();
    const file = join(room, 'people.csv');
    writeFileSync(file, 'email,name\nkim@example.org,Kim\n');
    const asked = await groundswell(['import', file], env);
    expect(asked.out).toContain('people added: 1');
    expect(asked).toMatchObject({ code: 1, err: expect.stringContaining('nothing was done') });
    const names = async () =>
      (await session.call(org, 'people', {})).people.map(({ name }) => name);
    expect(await names()).not.toContain('Kim');
    expect((await groundswell(['import', file, '--yes'], env)).code).toBe(0);
    expect(await names()).toContain('Kim');
  });
});
