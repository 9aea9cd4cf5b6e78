/** Builds the page that only listens, serves it as the product would, and gives browsers a voice. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import type { Browser, Page, Request } from 'playwright-core';
import { build } from 'vite';
import type { EarReport, EarState } from '../src/domains/coaching/listening/ui/ear/ear.ts';
import { protectHeaders } from '../src/platform/http/headers.ts';
import { serveStaticFiles } from '../src/platform/http/static-files.ts';
import { appRoot } from '../src/platform/root.ts';
import { afterwards } from './afterwards.ts';
import { openBrowser, openPage, type PersonsPage } from './browser.ts';
import { freePort } from './ports.ts';
import { wavOf } from './speech.ts';

export type Told = { states: EarState[]; reports: EarReport[]; problem: string | null };

/** The address of the page, with the content policy, permissions and files of the product. */
export async function serveEarPage(): Promise<string> {
  const folder = temporary();
  await build({
    configFile: false,
    root: join(appRoot, 'test/ear-page'),
    logLevel: 'error',
    worker: { format: 'es', rolldownOptions: { external: ['module'] } },
    build: { outDir: folder, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  });
  const url = `http://localhost:${await freePort()}`;
  const app = Fastify();
  await protectHeaders(app, url);
  await serveStaticFiles(app, folder);
  await app.listen({ host: 'localhost', port: Number(new URL(url).port) });
  afterwards(() => app.close());
  return url;
}

/** A browser whose microphone hears these samples again and again, from the moment it is opened. */
export async function browserHearing(sound: Float32Array) {
  const file = join(temporary(), 'microphone.wav');
  writeFileSync(file, wavOf(sound));
  return openBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${file}`,
  ]);
}

/** Presses Listen on a page of its own; `without` are files that do not come. */
export async function listenOn(
  browser: Browser,
  url: string,
  onRequest: (request: Request) => void = () => undefined,
  without?: RegExp,
): Promise<PersonsPage> {
  const opened = await openPage(browser, url, null);
  opened.context.on('request', onRequest);
  if (without) await opened.context.route(without, (route) => route.abort());
  await opened.page.goto(url);
  await opened.page.getByRole('button', { name: 'Listen' }).click();
  return opened;
}

/** What the page was told, by a name of its own in there. */
export const toldOn = (page: Page): Promise<Told> => page.evaluate<Told>('told');

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'groundswell-ear-'));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
