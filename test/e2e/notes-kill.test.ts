/** what the server acknowledged is in the database, however it ends. */
import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { notesHome } from '../../src/domains/meetings/live.ts';
import { documentsPath } from '../../src/platform/live/documents/door.ts';
import { applyStored } from '../../src/platform/live/documents/fold.ts';
import { testDatabase } from '../database.ts';
import { cookieOf, makePair, notesClient } from '../notes-kit.ts';
import type { Asked } from '../notes-process.ts';
import { freePort } from '../ports.ts';
import { openWorld, type World } from '../world.ts';

/** 20 in CI; `GROUNDSWELL_KILLS=200 vitest run test/e2e/notes-kill.test.ts` for the long one. */
const kills = Number(process.env.GROUNDSWELL_KILLS ?? 20);

let world: World;
let running: ChildProcess | null = null;

beforeAll(async () => {
  world = await openWorld();
});
afterEach(() => void running?.kill('SIGKILL'));

async function startServer(port: number, debounced: boolean): Promise<ChildProcess> {
  const app = testDatabase().app;
  const asked: Asked = { app, port, debounced };
  const server = spawn(process.execPath, ['test/notes-process.ts', JSON.stringify(asked)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  return server;
}

/** Both type until the server is killed; answers how many acknowledged letters are gone. */
async function killOnce(debounced: boolean): Promise<{ acknowledged: number; lost: number }> {
  const { lea, ben } = await world.organisation(['lea', 'ben']);
  const { shared } = await makePair(world.owner, lea, ben);
  const port = await freePort();
  running = await startServer(port, debounced);
  const url = `ws://localhost:${port}${documentsPath}`;
  const clients = [lea, ben].map((person) =>
    notesClient(url, cookieOf(person), shared, new Y.Doc()),
  );
  await Promise.all(clients.map((client) => client.saved(60_000)));
  const acknowledged = new Set<string>();
  let killed = false;
  const typing = clients.map(async ({ text, saved }, who) => {
    for (let letter = 0; !killed; letter += 1) {
      const mark = `${who}.${letter};`;
      text.insert(text.length, mark);
      const told = await saved(400).then(
        () => !killed,
        () => false,
      );
      if (told) acknowledged.add(mark);
    }
  });
  await new Promise((resolve) => setTimeout(resolve, 150 + Math.random() * 250));
  // The order matters: what comes back after this instant may come from a dead server's buffers.
  killed = true;
  running.kill('SIGKILL');
  for (const client of clients) client.line.disconnect();
  await Promise.all(typing);
  for (const client of clients) client.stop();
  const document = new Y.Doc();
  applyStored(document, await notesHome(world.program).load(lea, shared));
  const kept = document.getText('words').toString();
  const lost = [...acknowledged].filter((mark) => !kept.includes(mark)).length;
  return { acknowledged: acknowledged.size, lost };
}

async function killMany(times: number, debounced: boolean) {
  const sum = { acknowledged: 0, lost: 0 };
  for (let time = 0; time < times; time += 1) {
    const { acknowledged, lost } = await killOnce(debounced);
    sum.acknowledged += acknowledged;
    sum.lost += lost;
  }
  return sum;
}

describe('kill -9 of the notes server (R-02)', () => {
  it(`loses no acknowledged letter in ${kills} kills`, {
    timeout: 60_000 + kills * 5_000,
  }, async () => {
    const { acknowledged, lost } = await killMany(kills, false);
    process.stdout.write(`kills ${kills}, acknowledged ${acknowledged}, lost ${lost}\n`);
    expect(acknowledged).toBeGreaterThan(kills * 10);
    expect(lost).toBe(0);
  });

  it('would be caught if it did: saving later, as is usual, loses', {
    timeout: 180_000,
  }, async () => {
    const { lost } = await killMany(2, true);
    expect(lost).toBeGreaterThan(0);
  });
});
