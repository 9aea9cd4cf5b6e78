import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slices } from './app.ts';
import type { Demo, DemoAccount } from './demo/demo.ts';
import { migrationFolders } from './migrations.ts';
import { signInLink, startLink } from './platform/auth/one-time-link.ts';
import { type Config, readConfig } from './platform/config.ts';
import { type Database as Found, findDatabase } from './platform/db/find-database.ts';
import { kindOf, log } from './platform/log.ts';
import { open, prepare } from './platform/open.ts';
import { servePresenting } from './present.ts';
import { type Served, serveProgram } from './served.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

export type Running = { readonly found: Found; readonly served: Served; stop(): Promise<void> };

type Start = { config: Config; fill?: (found: Found) => Promise<void> };

/** Database, program, doors, in that order; what fails half-way is closed again, in reverse. */
export async function start({ config, fill }: Start): Promise<Running> {
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const found = await findDatabase(
      { databaseUrl: config.databaseUrl ?? undefined, folder: config.dataFolder },
      log,
    );
    closers.push(() => found.stop());
    await prepare(found, slices, migrationFolders);
    await fill?.(found);
    const opened = await open(found, slices, { ...config, log });
    closers.push(opened.close);
    const served = await serveProgram(found, opened, config);
    closers.push(served.stop);
    if (config.roles.includes('jobs')) await opened.queue.start(opened.program);
    return { found, served, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** `npm start`: runs until told to stop, and takes everything it started down with it. */
export async function serve({ demo }: { demo: boolean }): Promise<void> {
  const config = readConfig();
  if (config.roles.join() === 'present') return presentUntilStopped(config);
  if (!demo) return serveUntilStopped({ config }, announce);
  const folder = await mkdtemp(join(tmpdir(), 'groundswell-demo-'));
  const { buildWholeDemo } = await import('./demo/whole.ts');
  const built: { demo?: Demo } = {};
  const fill = async (found: Found) => {
    built.demo = await buildWholeDemo(found);
  };
  const throwAway = { ...config, dataFolder: folder, databaseUrl: null };
  await serveUntilStopped({ config: throwAway, fill }, (running) =>
    built.demo ? announceDemo(running, built.demo) : Promise.resolve(),
  );
  await rm(folder, { recursive: true, force: true });
}

type Announce = (running: Running, config: Config) => Promise<void>;

async function serveUntilStopped(asked: Start, announceTo: Announce): Promise<void> {
  return untilStopped(async () => {
    const config = await withPort(asked.config);
    const running = await start({ ...asked, config });
    await announceTo(running, config);
    return running;
  });
}

/** Any free port is chosen before anything opens: cookies and links carry the address. */
async function withPort(config: Config): Promise<Config> {
  if (config.port !== 0) return config;
  const chooser = createServer().listen(0, config.host);
  await once(chooser, 'listening');
  const { port } = chooser.address() as AddressInfo;
  await new Promise((closed) => chooser.close(closed));
  return {
    ...config,
    port,
    baseUrl: config.baseUrl.replace(/^http:\/\/localhost:0$/, `http://localhost:${port}`),
  };
}

async function presentUntilStopped(config: Config): Promise<void> {
  return untilStopped(async () => {
    const presenting = await servePresenting(config);
    say(`Presenting at ${presenting.address}`);
    return presenting;
  });
}

async function untilStopped(begin: () => Promise<{ stop(): Promise<void> }>): Promise<void> {
  const asked = Promise.withResolvers<void>();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => asked.resolve());
  survive();
  const running = await begin();
  await asked.promise;
  say('Stopping …');
  await running.stop();
  say('Stopped.');
}

/** One broken request must not take everybody's rooms down; it is logged and the rest goes on. */
function survive(): void {
  // Whoever read our lines may be gone; saying so would fail the same way, for ever.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('uncaughtException', (error) => log('unexpected', kindOf(error)));
  process.on('unhandledRejection', (error) => log('unexpected', kindOf(error)));
}

async function announce({ found, served }: Running, config: Config): Promise<void> {
  const ownMachine = found.kind === 'embedded';
  say(`Groundswell is at ${config.baseUrl}`);
  if (ownMachine) say(`Everything is kept in ${config.dataFolder}`);
  const { database, baseUrl, clock } = served.door;
  const link = await startLink(database, { baseUrl, now: clock(), ownMachine });
  if (!link) return;
  say(`Sign in once, within 15 minutes, with ${link}`);
  openBrowser(link);
}

async function announceDemo({ served }: Running, { manager, engineer }: Demo): Promise<void> {
  const { database, baseUrl, clock } = served.door;
  const linkOf = ({ userId }: DemoAccount) =>
    database.transaction('change', null, (db) => signInLink(db, { userId, baseUrl, now: clock() }));
  const link = await linkOf(manager);
  say(`A made-up organisation is at ${baseUrl}, and is thrown away when you stop.`);
  say(`Sign in once, within 15 minutes, as a manager, ${manager.name}:\n  ${link}`);
  say(`and in another browser as an engineer, ${engineer.name}:\n  ${await linkOf(engineer)}`);
  openBrowser(link);
}

/** On a desktop only: a server without a screen has nobody to show it to. */
function openBrowser(link: string): void {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  if (!process.stdout.isTTY) return;
  spawn(opener, [link], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

if (import.meta.main) {
  await serve({ demo: process.argv.includes('--demo') }).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
