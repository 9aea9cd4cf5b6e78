/** Every page about people, with two years on it: in both themes, wide and on a phone, in any language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Demo } from '../../src/demo/demo.ts';
import { buildWholeDemo } from '../../src/demo/whole.ts';
import { contract as ladders } from '../../src/domains/growth/ladders/contract.ts';
import { contract as plans } from '../../src/domains/growth/plans/contract.ts';
import { contract as readings } from '../../src/domains/growth/readings/contract.ts';
import { signInLink } from '../../src/platform/auth/one-time-link.ts';
import { appRoot } from '../../src/platform/root.ts';
import { type Look, openBrowser, openPage } from '../browser.ts';
import { testDatabase } from '../database.ts';
import { openServed, type ServedWorld } from '../served.ts';
import { goTo, looks, wrongOn } from '../sweep.ts';

type Who = 'manager' | 'engineer';

let world: ServedWorld;
let browser: Awaited<ReturnType<typeof openBrowser>>;
let demo: Demo;
let paths: Record<Who, readonly string[]>;

beforeAll(async () => {
  world = await openServed();
  browser = await openBrowser();
  demo = await buildWholeDemo({ ...testDatabase(), stop: async () => undefined });
  paths = { manager: await managersPages(), engineer: await engineersPages() };
});

const call = (who: Who) =>
  world.as({
    organisationId: demo.organisationId,
    personId: demo[who].personId,
    role: who === 'manager' ? 'administrator' : 'member',
  });

async function managersPages(): Promise<string[]> {
  const them = `/people/${demo.engineer.personId}`;
  const { ladders: all } = await call('manager')(ladders, 'list', {});
  const ladderId = all[0]?.ladderId ?? '';
  const ladder = `/ladders/${ladderId}`;
  const { versions } = await call('manager')(ladders, 'open', { ladderId });
  const asItWas = `${ladder}?version=${versions.at(-1)?.versionId}`;
  return [
    ...['/', '/team', '/me/who-sees-what', '/style', '/style/take', '/celebrations'],
    ...[them, `${them}/motivation`, `${them}/wins`, `${them}/celebrate`],
    ...[`${them}/growth`, `${them}/readings`, `${them}/work`],
    ...['/ladders', ladder, asItWas, `${ladder}/edit`, '/work', '/work/glue'],
  ];
}

async function engineersPages(): Promise<string[]> {
  const { cases } = await call('engineer')(plans, 'cases', {});
  const { about } = await call('engineer')(readings, 'mine', {});
  const round = `/readings/${about[0]?.roundId}`;
  const me = ['style', 'motivation', 'celebrations', 'wins', 'growth', 'readings'];
  return [
    ...me.map((part) => `/me/${part}`),
    ...['/motivation', '/motivation/wants', '/wins', '/wins/import'],
    ...['/growth', `/growth/case/${cases[0]?.caseId}`],
    ...['/readings', '/readings/ask', round, `${round}/give`],
    `/people/${demo.manager.personId}`,
  ];
}

async function enter(who: Who, look: Look): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await openPage(browser, world.url, null, look);
  const link = await world.program.database.transaction('change', null, (db) =>
    signInLink(db, { userId: demo[who].userId, baseUrl: world.url, now: world.program.clock() }),
  );
  await page.goto(link);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  errors.length = 0;
  return { page, errors };
}

/** What is folded away is part of the page too. */
const unfold = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });

describe.each(Object.entries(looks))('every page about people, %s', (_, look) => {
  it.each(['manager', 'engineer'] as const)(
    'is whole for the %s',
    async (who) => {
      const { page, errors } = await enter(who, look);
      const found: string[] = [];
      for (const path of paths[who]) {
        await goTo(page, `${world.url}${path}`);
        await unfold(page);
        found.push(...(await wrongOn(page)).map((one) => `${path}: ${one}`));
      }
      expect([...found, ...errors]).toEqual([]);
    },
    240_000,
  );
});

/** The addresses a slice names in its routes.tsx: pages, and parts of Me. */
function addressesOf(folder: string): string[] {
  const text = readFileSync(join(appRoot, 'src/domains', folder, 'ui/routes.tsx'), 'utf8');
  const pages = [...text.matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path);
  const own = /\bme: \[\s*\{\s*id: '([\w-]+)'/.exec(text)?.[1];
  return own ? [...pages, `/me/${own}`] : pages;
}

describe('the list of these pages', () => {
  const about = [
    'growth/ladders',
    'growth/plans',
    'growth/readings',
    'motivation',
    'recognition/celebrations',
    'recognition/wins',
    'sharing',
    'style/triangle',
    'work',
  ];

  it('has them all', () => {
    const all = [...paths.manager, ...paths.engineer];
    const isVisited = (address: string): boolean => {
      const fits = new RegExp(`^${address.replace(/:\w+/g, '[^/]+')}$`);
      return all.some((path) => fits.test(path));
    };
    const addresses = about.flatMap(addressesOf);
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter((address) => !isVisited(address))).toEqual([]);
  });
});
