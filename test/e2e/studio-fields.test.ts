/** What an author fills in and brings along: a field of the organisation's own, pictures, a whole zip. */
import { Transformer } from '@napi-rs/image';
import { zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { contract as authoring } from '../../src/domains/content/authoring/contract.ts';
import { contract as scheduling } from '../../src/domains/content/scheduling/contract.ts';
import { always, desk, enter, eventually, openStudio } from './studio-kit.ts';

openStudio();

const sky = (): Promise<Buffer> =>
  Transformer.fromRgbaPixels(Buffer.alloc(64 * 48 * 4, 180), 64, 48).png();
const asFile = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer });
const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();
const isSaved = (page: Page) =>
  eventually(() => page.getByTestId('save-status').textContent()).toBe('Saved');
/** Wide enough to have come, and not only to be asked for. */
const isSeen = (page: Page, alt: string) =>
  eventually(() =>
    page.evaluate(`[...document.images].find(({ alt }) => alt === '${alt}')?.naturalWidth`),
  ).toBe(64);

describe('an author', () => {
  it('fills a field of their own, shows a picture, puts it all aside and brings it back', async () => {
    const { lea, publish, signIn, Mia } = await desk();
    const itemId = await publish('A clear sky');
    const studio = await enter(lea, '/studio/folders');
    await press(studio, 'Add a field');
    await studio.getByLabel('What it is called').fill('Cost centre');
    await studio.getByLabel('On', { exact: true }).selectOption('tip');
    await studio.getByLabel('Needed before something goes out').check();
    await press(studio, 'Add the field');
    await studio.getByText('Tip · A line of words · in each language').waitFor();

    await studio.goto(new URL(`/studio/content/${itemId}`, studio.url()).href);
    await studio.getByRole('textbox', { name: 'Cost centre' }).fill('4711');
    await studio.getByRole('textbox', { name: 'Text', exact: true }).click();
    await press(studio, 'Picture');
    const png = asFile('sky.png', 'image/png', await sky());
    await studio.locator('dialog input[type=file]').setInputFiles(png);
    await studio.getByLabel('For those who do not see it').fill('An open sky');
    await press(studio, 'Use it');
    await isSeen(studio, 'An open sky');
    await isSaved(studio);
    const { draft } = await lea.call(authoring, 'item', { itemId });
    expect(draft.body.locales['en']).toMatchObject({ custom: { 'cost-centre': '4711' } });
    await press(studio, 'Publish');
    await studio.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
    await studio.getByText('Published', { exact: true }).waitFor();

    const plan = { ...always, priority: 5 };
    await lea.call(scheduling, 'book', { placement: 'today.top', itemId, plan });
    const today = await enter(await signIn(Mia), '/');
    const card = today.getByRole('heading', { level: 3, name: 'A clear sky' });
    await card.waitFor();
    await isSeen(today, 'An open sky');

    await press(studio, 'More for this item');
    await studio.getByRole('menuitem', { name: 'Archive' }).click();
    await studio.getByText('Put into the archive.').first().waitFor();
    await today.reload();
    await today.getByRole('heading', { level: 1 }).waitFor();
    await eventually(() => card.count()).toBe(0);
    await studio.getByRole('button', { name: 'Undo' }).last().click();
    await studio.getByText('Published', { exact: true }).waitFor();
    await today.reload();
    await card.waitFor();
    await isSeen(today, 'An open sky');
  });

  it('brings in a zip with its pictures, and reads which one was none', async () => {
    const { lea } = await desk();
    const page = await enter(lea, '/studio');
    const tip = (title: string, way: string) =>
      Buffer.from(`---\ntype: tip\nlanguage: en\ntitle: ${title}\n---\n\n![${title}](${way})\n`);
    const zip = zipSync({
      'tips/sky.md': tip('The sky', 'images/sky.png'),
      'tips/images/sky.png': await sky(),
      'tips/page.md': tip('A page', '../page.png'),
      'page.png': Buffer.from('<html>'),
    });
    await press(page, 'More');
    await page.getByRole('menuitem', { name: 'Bring in Markdown' }).click();
    await page
      .locator('dialog input[type=file]')
      .setInputFiles(asFile('content.zip', 'application/zip', Buffer.from(zip)));
    await page.getByText('This is no picture we can show: JPEG, PNG or WebP.').waitFor();
    await press(page, 'Bring in 2');
    const happened = page.getByRole('list', { name: 'What happened' });
    await happened.getByText('The picture ../page.png is not here.').waitFor();
    await press(page, 'Close');
    await page.getByRole('link', { name: 'The sky' }).click();
    await isSeen(page, 'The sky');
  });
});
