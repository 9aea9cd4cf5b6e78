/** Two people listen together: two browsers, each with a microphone that plays its person's voice. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { contract } from '../../src/domains/coaching/listening/contract.ts';
import {
  clipped,
  joined,
  lengthOf,
  type Stretch,
  without,
} from '../../src/domains/coaching/listening/rules-stretches.ts';
import { contract as meetings } from '../../src/domains/meetings/contract.ts';
import { openBrowser, openPage } from '../browser.ts';
import { browserHearing } from '../ear-page.ts';
import { openServed, type ServedWorld, type Session } from '../served.ts';
import { converse, hasVoices, type Turn } from '../speech.ts';
import { inDays, patience } from './room-kit.ts';

vi.setConfig({ testTimeout: 240_000 });

/** A sentence again and again, with `pauseMs` after it, for two minutes and more. */
const voiceOf = (who: Turn['who'], text: string, pauseMs: number): Float32Array =>
  converse(
    Array.from({ length: 16 }, (): Turn => ({ who, text, after: pauseMs })),
    { leadIn: 500 },
  ).voices[who];

let world: ServedWorld;
const browsers: Browser[] = [];
const contexts: BrowserContext[] = [];
beforeAll(async () => {
  world = await openServed();
});
afterAll(async () => {
  for (const context of contexts) await context.close();
});

type Seat = { session: Session; page: Page; errors: string[]; sent: string[] };

async function seat(session: Session, browser: Browser, path: string): Promise<Seat> {
  const { page, context, errors } = await openPage(browser, world.url, session);
  contexts.push(context);
  page.setDefaultTimeout(patience.timeout);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(`${request.url()} ${request.postData() ?? ''}`);
  });
  await page.goto(`${world.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { session, page, errors, sent };
}

type Report = Stretch & { readonly stalls: readonly Stretch[] };

/** What this browser sent of what it heard. */
const reportsOf = ({ sent }: Seat): { reports: Report[] }[] =>
  sent
    .filter((one) => one.includes('/api/listening/report '))
    .map((one) => JSON.parse(one.slice(one.indexOf(' ') + 1)));

/** When this browser listened, and its audio clock could be believed. */
function believed(seat: Seat): Stretch[] {
  const reports = reportsOf(seat).flatMap((one) => one.reports);
  const stalls = joined(reports.flatMap((one) => one.stalls));
  return without(joined(reports, 100), stalls);
}

const bothBelieved = (one: Seat, other: Seat): number =>
  lengthOf(believed(one).flatMap((stretch) => clipped(believed(other), stretch)));

const microphone = (page: Page) => page.locator('[data-microphone=on]');
const strip = (page: Page) => page.getByRole('region', { name: 'Listening together' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

async function room() {
  const { lea, ben } = await world.organisation(['lea', 'ben'], { lines: [['ben', 'lea']] });
  const [first, second] = [await world.signIn(lea), await world.signIn(ben)];
  const { meetingId } = await first.call(meetings, 'start', {
    personId: ben.personId,
    kind: 'one-on-one',
    cadence: { every: 'week', weeks: 1 },
    timeZone: 'Europe/Berlin',
    startsOn: `${inDays(1)}T10:00`,
    durationMinutes: 30,
    place: null,
    sealedPreparation: false,
  });
  const path = `/one-to-ones/${meetingId}`;
  const [manager, engineer] = browsers;
  if (!manager || !engineer) throw new Error('Two browsers are needed.');
  const seats = await Promise.all([seat(first, manager, path), seat(second, engineer, path)]);
  return { lea: seats[0], ben: seats[1], meetingId };
}

describe.skipIf(!hasVoices)('two people who listen together', () => {
  beforeAll(async () => {
    const short = voiceOf('manager', 'What would you like to try next, and who could help?', 5000);
    const long = voiceOf(
      'engineer',
      'I would like to try the new schedule with two teams first, and then ask them what they think of it, before we do anything else.',
      3000,
    );
    browsers.push(await browserHearing(short));
    browsers.push(await browserHearing(long));
  });

  it('agree each time, see that the microphone is on, and only the manager gets figures', async () => {
    const { lea, ben, meetingId } = await room();
    await press(lea.page, 'Listen');
    await press(lea.page, 'Ask ben');
    await ben.page.getByText('lea asks to listen together').waitFor();
    expect(await microphone(lea.page).count()).toBe(0);
    expect(lea.sent.concat(ben.sent).some((one) => one.includes('listening/report'))).toBe(false);
    await press(ben.page, 'Agree and listen');
    for (const { page } of [lea, ben]) {
      await microphone(page).waitFor({ state: 'attached', timeout: 60_000 });
      await strip(page).getByText('Microphone on', { exact: true }).waitFor({ timeout: 90_000 });
    }
    await expect.poll(() => bothBelieved(lea, ben), { timeout: 130_000 }).toBeGreaterThan(12_000);
    await press(lea.page, 'I asked');
    await ben.page.reload();
    await strip(ben.page).getByText('Your microphone is off').waitFor();
    await strip(lea.page).getByRole('button', { name: 'Stop' }).click();
    await strip(ben.page).waitFor({ state: 'detached' });
    await microphone(lea.page).waitFor({ state: 'detached' });

    const own = await lea.session.call(contract, 'afterwards', { meetingId });
    const theirs = await ben.session.call(contract, 'afterwards', { meetingId });
    const [figures] = own.listened.map((one) => one.figures);
    const off = (figures?.coveredMs ?? 0) - bothBelieved(lea, ben);
    expect(Math.abs(off)).toBeLessThan(3000);
    expect(figures?.unreliableMs).toBeGreaterThan(0);
    const share = (figures?.share?.mineMs ?? 0) / (figures?.share?.spokenMs ?? 1);
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.5);
    expect(theirs.listened).toMatchObject([{ figures: null, ribbon: { sliceMs: 2000 } }]);
    await lea.page.getByRole('heading', { name: 'How you listened' }).waitFor();
    await ben.page.getByRole('heading', { name: 'Who spoke when' }).waitFor();
    expect(await ben.page.getByText('of the talk was yours').count()).toBe(0);

    // What left the devices: numbers and nothing else, and none of it is left.
    for (const body of [...reportsOf(lea), ...reportsOf(ben)]) {
      expect(JSON.stringify(body.reports)).toMatch(
        /^(?:"(?:from|to|speech|levels|db|stalls)":|null|-?\d+|[[\]{},])*$/,
      );
    }
    const left = await world.owner.query(
      'select 1 from listening.reports where organisation_id = $1',
      [lea.session.person.organisationId],
    );
    expect(left.rows).toEqual([]);

    await press(ben.page, 'Erase');
    await press(ben.page, 'Erase it');
    await lea.page
      .getByRole('heading', { name: 'How you listened' })
      .waitFor({ state: 'detached' });
    expect(lea.errors.concat(ben.errors)).toEqual([]);
  });
});

describe('a silence', () => {
  it('is announced to both once both want it, and is over for both', async () => {
    while (browsers.length < 2) browsers.push(await openBrowser());
    const { lea, ben } = await room();
    for (const { page } of [lea, ben]) {
      await press(page, 'Listen');
      await page.getByRole('switch', { name: 'Announce silences' }).click();
      await press(page, 'Close');
    }
    await press(lea.page, 'I asked');
    await ben.page.getByText('Take your time. lea waits.').waitFor();
    await lea.page.locator('[data-quiet=check-in]').waitFor();
    await press(ben.page, 'Go on');
    await lea.page.getByText('has time to think').waitFor({ state: 'detached' });
  });
});
