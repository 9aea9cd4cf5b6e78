/** What axe-core finds on a page, as lines a person can act on. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Styles of other origins, which axe would fetch first, there are none. */
const ask = (
  only: string,
) => `axe.run(document, { resultTypes: ['violations'], preload: false, ${only} }).then(({ violations }) =>
  violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, impact, where: target.join(' '), why: failureSummary })),
  ),
)`;

type Found = { id: string; impact: string; where: string; why: string };

/** Serious and critical findings (U-01): there are to be none. */
export async function axeOn(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return found(page, '');
}

/** Words too pale to read, once `axeOn` has looked at the page. */
export const contrastOn = (page: Page): Promise<string[]> =>
  found(page, `runOnly: ['color-contrast']`);

async function found(page: Page, only: string): Promise<string[]> {
  const all = await page.evaluate<Found[]>(ask(only));
  return all
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, where, why }) => `${id} at ${where}: ${why}`);
}
