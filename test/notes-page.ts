/** Builds the page with the editor alone, and opens it in real browsers. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import type { FastifyInstance } from 'fastify';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { build } from 'vite';
import type { Viewer } from '../src/platform/operation.ts';
import { appRoot } from '../src/platform/root.ts';
import { cookieOf } from './notes-kit.ts';

/** The content policy of the real server, as far as it concerns the editor. */
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self' ws:; img-src 'self' data: blob:";

export async function buildPage(): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'groundswell-page-'));
  await build({
    configFile: false,
    root: join(appRoot, 'test/notes-page'),
    logLevel: 'error',
    plugins: [react(), tailwindcss()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  });
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export async function servePage(app: FastifyInstance, folder: string): Promise<void> {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('content-security-policy', policy);
  });
  await app.register(fastifyStatic, { root: folder });
}

/** A browser of one person's own: their cookie, their databases. */
export async function contextOf(
  browser: Browser,
  origin: string,
  person: Viewer,
): Promise<BrowserContext> {
  const context = await browser.newContext();
  const [name = '', value = ''] = cookieOf(person).split('=');
  await context.addCookies([{ name, value, url: origin }]);
  return context;
}

export async function openNotePage(
  context: BrowserContext,
  origin: string,
  note: string,
  person: Viewer & { name: string },
): Promise<Page> {
  const page = await context.newPage();
  const query = new URLSearchParams({ note, person: person.personId, name: person.name });
  await page.goto(`${origin}/?${query}`);
  await page.getByRole('textbox', { name: 'Shared notes' }).waitFor();
  return page;
}
