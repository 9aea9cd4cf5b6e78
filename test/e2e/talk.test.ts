/** A transcript, from two people's yes to figures, and nothing of its words anywhere but on the page. */
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contract } from '../../src/domains/coaching/talk/contract.ts';
import { axeOn } from '../axe.ts';
import {
  enter,
  eventually,
  openRooms,
  people,
  type Seat,
  signIn,
  startSeries,
} from './room-kit.ts';

openRooms();

const canary = 'quokkamigration';
const said = `WEBVTT

1
00:00:01.000 --> 00:00:04.000
lea: What was hard about the ${canary} for you?

2
00:00:05.000 --> 00:00:09.000
ben: I did not know whom to ask.

3
00:00:10.000 --> 00:00:19.000
lea: There are a lot of people who have had that. What you can do is write to the platform team first, because they have the information and they can recommend a plan.

4
00:00:20.000 --> 00:00:24.000
ben: Okay. I could do that, and there is more, I think.

5
00:00:25.000 --> 00:00:28.000
lea: Did you tell the ${canary} people about it?

6
00:00:29.000 --> 00:00:33.000
ben: Not yet, it felt late to ask.

7
00:00:34.000 --> 00:00:39.000
lea: It sounds like you felt alone with it.

8
00:00:40.000 --> 00:00:44.000
ben: Yes. That is what it was.
`;

/** Everything a browser sends: addresses, bodies, beacons, and what goes over sockets. */
function recorderOf(context: BrowserContext, page: Page): string[] {
  const sent: string[] = [];
  context.on('request', (request) => {
    const body = request.postDataBuffer()?.toString('utf8') ?? '';
    sent.push(`${request.method()} ${request.url()} ${body} ${JSON.stringify(request.headers())}`);
  });
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => sent.push(String(payload)));
  });
  return sent;
}

/** What the browser would still know tomorrow. */
const storedIn = (page: Page): Promise<string> =>
  page.evaluate(`(async () => {
    const kept = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), document.cookie];
    for (const { name } of await indexedDB.databases()) {
      const db = await new Promise((done, failed) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
      });
      for (const store of db.objectStoreNames) {
        const all = db.transaction(store).objectStore(store).getAll();
        kept.push(await new Promise((done) => { all.onsuccess = () => done(JSON.stringify(all.result)); }));
      }
      db.close();
    }
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) kept.push(request.url);
    }
    return kept.join(' ');
  })()`);

async function begun() {
  const { lea, ben } = await people();
  const [first, second] = [await signIn(lea), await signIn(ben)];
  const { meetingId } = await startSeries(first, ben);
  const path = `/one-to-ones/${meetingId}`;
  return { lea: first, ben: second, meetingId, path };
}

async function bothAgreed() {
  const found = await begun();
  await found.lea.call(contract, 'agree', { meetingId: found.meetingId });
  await found.ben.call(contract, 'agree', { meetingId: found.meetingId });
  return found;
}

async function paste({ page }: Seat, text: string): Promise<void> {
  await page.getByLabel('Or paste it').fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('button', { name: 'Look at my turns' }).click();
}

describe('a transcript', () => {
  it('is read once both agree, stays on the page, and leaves only figures', async () => {
    const { lea, ben, meetingId, path } = await begun();
    const manager = await enter(lea, `${path}/talk`);
    const { page } = manager;
    await page.getByRole('button', { name: 'Agree, and ask ben' }).click();
    await page.getByText('ben has not agreed yet').waitFor();
    expect(await page.getByLabel('Or paste it').count()).toBe(0);

    const engineer = await enter(ben, path);
    await engineer.page.getByRole('link', { name: 'Read what it is, and decide' }).click();
    await engineer.page.getByRole('button', { name: 'Agree', exact: true }).click();
    await engineer.page.getByText('You both agreed').waitFor();
    expect(await engineer.page.getByLabel('Or paste it').count()).toBe(0);

    await page.getByLabel('Or paste it').waitFor();
    const sent = recorderOf(manager.context, page);
    await paste(manager, said);
    await page.getByRole('heading', { name: 'What your turns did' }).waitFor();
    await page.getByText('not yet validated on one-to-ones').waitFor();
    await page.getByText('Read it turn by turn').click();
    const turnsWithIt = page.getByRole('listitem').filter({ hasText: canary });
    await eventually(() => turnsWithIt.count()).toBeGreaterThan(2);
    const early = page.getByRole('region', { name: 'Input after one sentence' });
    await early.getByText('I did not know whom to ask.').waitFor();
    const closed = page.getByRole('region', { name: 'Closed questions, opened' });
    await closed.getByText(`Did you tell the ${canary} people about it?`).first().waitFor();
    // The question itself, and two that leave the answer open.
    expect(await closed.getByRole('listitem').first().locator('p').count()).toBe(3);

    await page.getByRole('button', { name: 'Keep the figures' }).click();
    await page.getByRole('heading', { name: 'What you kept' }).waitFor();
    expect(await storedIn(page)).not.toContain(canary);
    await page.reload();
    await page.getByRole('heading', { name: 'What you kept' }).waitFor();
    expect(await page.content()).not.toContain(canary);
    expect(sent.filter((one) => one.includes('/api/talk/keep'))).toHaveLength(1);
    expect(sent.filter((one) => one.includes(canary))).toEqual([]);
    const { figures } = await lea.call(contract, 'meeting', { meetingId });
    expect(figures).toMatchObject({ turns: 4, answers: { heard: 2, cutShort: 1 } });

    // The recorder would have seen it.
    await page.evaluate(`navigator.sendBeacon('/nowhere', '${canary}')`);
    await eventually(async () => sent.filter((one) => one.includes(canary)).length).toBe(1);
    expect(engineer.errors).toEqual([]);
  });

  it('is erased by the one it is not about, as soon as they say so', async () => {
    const { lea, ben, meetingId, path } = await bothAgreed();
    const figures = {
      turns: 12,
      sums: { open: 3, closed: 1, reflection: 2, input: 5.5, other: 0.5 },
      unsure: 1,
      afterOpen: { questions: 3, medianWords: 17 },
      afterClosed: { questions: 0, medianWords: null },
      answers: { heard: 4, cutShort: 1 },
      ownQuestions: { asked: 5, selfAnswered: 3 },
    };
    await lea.call(contract, 'keep', { meetingId, figures });
    const manager = await enter(lea, `${path}/talk`);
    await manager.page.getByText('More than four of ten turns were input').waitFor();
    const engineer = await enter(ben, `${path}/talk`);
    await engineer.page.getByRole('button', { name: 'Take it back' }).click();
    await engineer.page.getByRole('button', { name: 'Erase the figures too' }).click();
    await manager.page.getByText('ben has not agreed yet').waitFor();
    await eventually(() => manager.page.getByText('What you kept').count()).toBe(0);
    expect(manager.errors).toEqual([]);
  });

  it('may be long, is stopped at once, and fits a phone in the dark', async () => {
    const { lea, path } = await bothAgreed();
    const seat = await enter(lea, `${path}/talk`, { width: 360, height: 800, theme: 'dark' });
    const { page } = seat;
    const long = Array.from(
      { length: 40_000 },
      (_, at) => `${at % 2 ? 'ben' : 'lea'}: What would you do about plan ${at} and the others?`,
    );
    await page.getByLabel('Drop the transcript here').setInputFiles({
      name: 'long.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(long.join('\n')),
    });
    await page.getByRole('button', { name: 'Look at my turns' }).click();
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'Stop and forget' }).click();
    await page.getByLabel('Or paste it').waitFor();
    await page.getByLabel('Or paste it').fill('nothing to be read here');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('Nothing here reads like a transcript').waitFor();
    await paste(seat, said);
    await page.getByRole('heading', { name: 'What your turns did' }).waitFor();
    expect(await axeOn(page)).toEqual([]);
    const tooWide = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
    expect(await page.evaluate(tooWide)).toBe(false);
    expect(seat.errors).toEqual([]);
  });
});
