/** A page as everybody may meet it: whole, valid, readable, and so in another language. */
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeOn } from './axe.ts';
import type { Look } from './browser.ts';

export const looks: Record<string, Look> = {
  'wide and light': { width: 1440, theme: 'light' },
  'a dark phone': { width: 360, height: 740, theme: 'dark' },
};

const html = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // React writes these, and browsers take them.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'void-style': 'off',
    'no-implicit-button-type': 'error',
    'no-inline-style': 'off',
    'long-title': 'off',
  },
});

/** Where a page is not valid HTML (U-02). */
export async function mistakesIn(page: string): Promise<string[]> {
  const report = await html.validateString(page);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId} at ${selector}: ${message}`),
  );
}

/** Turns the page around and lengthens its words. Runs in the page. */
export const elsewhere = `(() => {
  document.documentElement.dir = 'rtl';
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    node.data = node.data.replace(/\\p{L}{2,}/gu, (word) =>
      word + 'ö'.repeat(Math.ceil(word.length * 0.4)));
  }
})()`;

/** Words that leave the screen, or are cut off without a sign of it. Runs in the page. */
export const lost = `(() => {
  const found = [];
  const scrolls = (one) => one && (/auto|scroll/.test(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
  const unseen = (one) => one && (one.matches('.sr-only, [cmdk-label]') || unseen(one.parentElement));
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const holder = node.parentElement;
    if (!node.data.trim() || unseen(holder) || !holder.checkVisibility()) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right } = range.getBoundingClientRect();
    const { overflowX, textOverflow } = getComputedStyle(holder);
    const isCut = overflowX !== 'visible' && textOverflow !== 'ellipsis'
      && holder.scrollWidth > holder.clientWidth + 1;
    const isOut = (left < -1 || right > innerWidth + 1) && textOverflow !== 'ellipsis' && !scrolls(holder);
    if (isCut || isOut) found.push(node.data.trim().slice(0, 40));
  }
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over <= 0) return found;
  const wide = [...document.querySelectorAll('main *')].filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (left < 0 || right > innerWidth) && !one.firstElementChild && !scrolls(one);
  });
  const where = wide.map((one) => one.textContent.slice(0, 30)).join(', ');
  return [...found, over + ' px wider than the screen, by ' + where];
})()`;

/** Goes there and waits until it is there: lines where words will be are not the page yet. */
export async function goTo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await expect.poll(() => page.locator('[aria-busy=true], .late').count()).toBe(0);
}

/** Everything wrong with the page that is open, as lines; it is not to be used afterwards. */
export async function wrongOn(page: Page): Promise<string[]> {
  const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  const found = Number(over) > 0 ? [`${over} px wider than the screen`] : [];
  found.push(...(await axeOn(page)), ...(await mistakesIn(await page.content())));
  await page.evaluate(elsewhere);
  const words = await page.evaluate<string[]>(lost);
  return [...found, ...words.map((one) => `in another language: ${one}`)];
}
