/** The ear in real browsers, whose microphones play speech of known timing as fast as it is spoken. */
import type { Browser, Page, Request } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { browserHearing, listenOn, serveEarPage, type Told, toldOn } from '../ear-page.ts';
import { atMicrophone, hasVoices, type Stretch, type Turn } from '../speech.ts';
import { talkOf } from '../talks.ts';
import { joinedUp, judge, quantile, shareOf } from './ear-judge.ts';
import { place } from './ear-place.ts';

let url: string;
beforeAll(async () => {
  url = await serveEarPage();
});

/** Until `ms` of what the microphone gave have been told. */
async function listenFor(page: Page, ms: number): Promise<Told> {
  const covered = ({ reports }: Told): number =>
    (reports.at(-1)?.to ?? 0) - (reports[0]?.from ?? 0);
  const poll = { timeout: 110_000 };
  await expect.poll(async () => covered(await toldOn(page)), poll).toBeGreaterThan(ms);
  return toldOn(page);
}

const people = ['manager', 'engineer'] as const;

describe.skipIf(!hasVoices)('two people, each with a browser and a microphone', () => {
  const talk = talkOf(1, 6);
  const browsers = new Map<Turn['who'], Browser>();
  beforeAll(async () => {
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
    const heard = joinedUp(told.reports.flatMap(({ speech }) => speech));
    const { truth, window } = place(heard, talk.truth[who], talk.ms);
    const stalls = told.reports.flatMap((report) => report.stalls);
    const believed = (those: readonly Stretch[]): Stretch[] =>
      those.filter(
        ({ from, to }) =>
          from >= window.from &&
          to <= window.to &&
          !stalls.some((stall) => stall.from < to && from < stall.to),
      );
    return { told, asked, errors, stalls, heard, truth, believed };
  }

  test('are heard when they speak, and nothing but times is told', async () => {
    const [manager, engineer] = await Promise.all([hear('manager'), hear('engineer')]);
    const sides = [manager, engineer];
    const errors = sides.flatMap((one) => judge(one.heard, one.believed(one.truth)).errors);
    const stalled = sides.flatMap(({ stalls }) => stalls).length;
    console.log(`${quantile(errors, 0.5)} ms (p90 ${quantile(errors, 0.9)} ms), ${stalled} stalls`);
    for (const { heard, truth, believed, told, asked, ...side } of sides) {
      expect(judge(heard, believed(truth)).missed).toEqual([]);
      expect(judge(believed(heard), truth).invented).toEqual([]);
      expect([told.problem, side.errors]).toEqual([null, []]);
      expect(told.states.every(({ engine }) => engine === 'silero')).toBe(true);
      expect(told.states.some(({ isSpeaking }) => isSpeaking)).toBe(true);
      expect(asked.filter((one) => one.method() !== 'GET' || !one.url().startsWith(url))).toEqual(
        [],
      );
    }
    expect(quantile(errors, 0.5)).toBeLessThanOrEqual(70);
    expect(quantile(errors, 0.9)).toBeLessThanOrEqual(150);
    if (stalled > 0) return;
    const heard = shareOf(manager.believed(manager.heard), engineer.believed(engineer.heard));
    const truth = shareOf(manager.believed(manager.truth), engineer.believed(engineer.truth));
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
