/** What axe-core finds on a page, as lines a person can act on. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Styles of other origins, which axe would fetch first, there are none. */
const ask = `axe.run(document, { resultTypes: ['violations'], preload: false }).then(({ violations }) =>
  violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ target, failureSummary }) => ({ id, impact, where: target.join(' '), why: failureSummary })),
  ),
)`;

type Found = { id: string; impact: string; where: string; why: string };

/** Serious and critical findings (U-01): there are to be none. */
export async function axeOn(page: Page): Promise<string[]> {
  await page.evaluate(source);
  const found = await page.evaluate<Found[]>(ask);
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, where, why }) => `${id} at ${where}: ${why}`);
}
