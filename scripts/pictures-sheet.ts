/** The whole deck on one sheet, by day and by night: `node scripts/pictures-sheet.ts [folder]`. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pngQuantize } from '@napi-rs/image';
import { chromium } from 'playwright-core';
import { appRoot } from '../src/platform/root.ts';

const from = join(appRoot, 'src/domains/coaching/pictures/ui/drawings');
const to = process.argv[2] ?? join(appRoot, 'docs/pictures');
const columns = 13;
const [wide, gap] = [216, 10];

const files = (await readdir(from)).filter((file) => file.endsWith('.svg')).sort();
const pictures = await Promise.all(
  files.map(async (file) => {
    const data = (await readFile(join(from, file))).toString('base64');
    return `<img src="data:image/svg+xml;base64,${data}" width="${wide}" height="${(wide * 3) / 4}">`;
  }),
);
const page = `<!doctype html><style>
  :root { color-scheme: light dark }
  body { margin: 0; padding: ${gap * 2}px; background: light-dark(#f6f0e4, #0b1c27) }
  main { display: grid; grid-template-columns: repeat(${columns}, ${wide}px); gap: ${gap}px }
  img { border-radius: 8px; display: block }
</style><main>${pictures.join('')}</main>`;

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync'],
});
try {
  for (const theme of ['light', 'dark'] as const) {
    const tab = await browser.newPage({
      viewport: { width: columns * (wide + gap) + gap * 3, height: 300 },
      colorScheme: theme,
    });
    await tab.setContent(page);
    await tab.waitForFunction('[...document.images].every((one) => one.complete)');
    const shot = await tab.screenshot({ fullPage: true });
    const small = await pngQuantize(shot, { maxQuality: 95, speed: 1 });
    await writeFile(join(to, `deck-${theme}.png`), small);
    await tab.close();
  }
} finally {
  await browser.close();
}
