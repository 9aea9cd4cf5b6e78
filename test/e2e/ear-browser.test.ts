/** The ear in real browsers, whose microphones play speech of known timing as fast as it is spoken. */
import type { Browser, Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { browserHearing, listenOn, serveEarPage, type Told, toldOn } from '../ear-page.ts';
import { atMicrophone, type Conversation, hasVoices, type Stretch, type Turn } from '../speech.ts';
import { talkOf } from '../talks.ts';
import { joinedUp, judge, quantile, shareOf, totalOf } from './ear-judge.ts';
import { place } from './ear-place.ts';

let url: string;
beforeAll(async () => {
  url = await serveEarPage();
});

/** The longest stretch that was told of and in which the clock never stalled. */
function clearOf({ reports }: Told): Stretch {
  const stalls = reports.flatMap((report) => report.stalls);
  const edges = [reports[0]?.from ?? 0, ...stalls.flatMap(({ from, to }) => [from, to])];
  edges.push(reports.at(-1)?.to ?? 0);
  const between = edges.flatMap((to, i) => (i % 2 ? { from: edges[i - 1] ?? to, to } : []));
  return between.reduce((a, b) => (totalOf([a]) >= totalOf([b]) ? a : b));
}

/** Until the microphone was heard for `ms` without a stall, which a busy machine takes its time for. */
async function listenFor(page: Page, ms: number): Promise<Told> {
  const clear = async (): Promise<number> => totalOf([clearOf(await toldOn(page))]);
  await expect.poll(clear, { timeout: 110_000, interval: 500 }).toBeGreaterThan(ms);
  return toldOn(page);
}

const cutTo = (window: Stretch, those: readonly Stretch[]): Stretch[] =>
  those
    .map(({ from, to }) => ({ from: Math.max(from, window.from), to: Math.min(to, window.to) }))
    .filter(({ from, to }) => from < to);

const people = ['manager', 'engineer'] as const;

describe.skipIf(!hasVoices)('two people, each with a browser and a microphone', () => {
  let talk: Conversation;
  const browsers = new Map<Turn['who'], Browser>();
  beforeAll(async () => {
    talk = talkOf(1, 6);
    for (const who of people) {
      const sound = atMicrophone(talk, who, { noise: 'white', snrDb: 20 });
      browsers.set(who, await browserHearing(sound));
    }
  });

  async function hear(who: Turn['who']) {
    const browser = browsers.get(who);
    if (!browser) throw new Error('There is a browser for both.');
    const asked: Request[] = [];
    const { page, errors } = await listenOn(browser, url, (request) => asked.push(request));
    const told = await listenFor(page, talk.ms + 1500);
    const clear = clearOf(told);
    const heard = cutTo(clear, joinedUp(told.reports.flatMap(({ speech }) => speech)));
    // One round of the sound, from a little after the beginning, which may lie within a word.
    const from = clear.from + 500;
    const window = { from, to: from + talk.ms };
    const truth = place(heard, talk.truth[who], talk.ms);
    const whole = (those: readonly Stretch[]): Stretch[] =>
      those.filter((one) => one.from >= window.from && one.to <= window.to);
    return { told, asked, errors, heard, truth, whole, ms: totalOf(cutTo(window, heard)) };
  }

  test('are heard when they speak, and nothing but times is told', async () => {
    const [manager, engineer] = await Promise.all([hear('manager'), hear('engineer')]);
    for (const { heard, truth, whole, told, asked, errors } of [manager, engineer]) {
      expect(whole(truth).length, 'something was heard and can be judged').toBeGreaterThan(0);
      expect(judge(heard, whole(truth)).missed).toEqual([]);
      expect(judge(whole(heard), truth).invented).toEqual([]);
      expect([told.problem, errors]).toEqual([null, []]);
      expect(told.states.every(({ engine }) => engine === 'silero')).toBe(true);
      expect(told.states.some(({ isSpeaking }) => isSpeaking)).toBe(true);
      expect(asked.filter((one) => one.method() !== 'GET' || !one.url().startsWith(url))).toEqual(
        [],
      );
    }
    const sides = [manager, engineer];
    const off = sides.flatMap(({ heard, truth, whole }) => judge(heard, whole(truth)).errors);
    const [half, most] = [quantile(off, 0.5), quantile(off, 0.9)];
    const heard = (100 * manager.ms) / (manager.ms + engineer.ms);
    const truth = shareOf(talk.truth.manager, talk.truth.engineer);
    console.log(`${half} ms (p90 ${most} ms), share ${heard} of ${truth}`);
    expect(half).toBeLessThanOrEqual(70);
    expect(most).toBeLessThanOrEqual(150);
    expect(Math.abs(heard - truth)).toBeLessThan(1);
  });
});

describe('where not everything is there', () => {
  test('a lighter engine hears when the larger one does not come', async () => {
    const browser = await browserHearing(new Float32Array(48_000));
    const { page } = await listenOn(browser, url, undefined, /silero/);
    const told = await listenFor(page, 1000);
    expect([told.problem, told.states[0]?.engine]).toEqual([null, 'rnnoise']);
  });

  test('a refused microphone is told as that', async () => {
    const browser = await openBrowser(['--use-fake-device-for-media-stream']);
    const { page } = await listenOn(browser, url);
    await expect.poll(async () => (await toldOn(page)).problem).toBe('denied');
  });

  test('no page may run WebAssembly, only the worker that hears', async () => {
    const browser = await browserHearing(new Float32Array(48_000));
    const policies = new Map<string, string>();
    const { page } = await listenOn(browser, url, async (request) => {
      const { 'content-security-policy': policy = 'none' } =
        (await request.response())?.headers() ?? {};
      policies.set(new URL(request.url()).pathname, policy);
    });
    await listenFor(page, 500);
    const compiled = page.evaluate<string>(
      "WebAssembly.compile(Uint8Array.of(0,97,115,109,1,0,0,0)).then(() => 'ran', () => 'refused')",
    );
    expect(await compiled).toBe('refused');
    const loose = [...policies].filter(([, policy]) => !/script-src 'self';/.test(policy));
    expect(loose.map(([path]) => path)).toEqual([expect.stringMatching(/^\/assets\/ear-worker-/)]);
    expect(loose[0]?.[1]).toMatch(/script-src 'self' 'wasm-unsafe-eval';/);
  });
});
