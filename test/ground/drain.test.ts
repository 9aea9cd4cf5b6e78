import { once } from 'node:events';
import { expect, test } from 'vitest';
import { killAll, newFolder, until } from './hold.ts';
import { moveIn, post, type Running, startProgram } from './program.ts';

type Load = { answered: number; stopping: boolean; failed: string[] };

/** Reads and writes over a kept connection until nobody listens any more. */
async function client({ url }: Running, cookie: string, load: Load, n: number): Promise<void> {
  for (let i = 0; ; i += 1) {
    try {
      if (i % 2 === 0) await post({ url, cookie, path: 'org/addPerson' }, { name: `P ${n} ${i}` });
      else await read(url, cookie);
      load.answered += 1;
    } catch (error) {
      if (nobodyListens(error)) return;
      const why = error instanceof Error ? String(error.cause ?? error.message) : String(error);
      if (load.stopping) load.failed.push(why);
    }
  }
}

async function read(url: string, cookie: string): Promise<void> {
  const reply = await fetch(`${url}/api/org/me`, { headers: { cookie } });
  await reply.json();
  if (!reply.ok) throw new Error(`org/me answered ${reply.status}`);
}

const nobodyListens = (error: unknown): boolean =>
  error instanceof Error && /ECONNREFUSED/.test(JSON.stringify(error.cause ?? {}));

async function stopUnderLoad(stop: (running: Running, folder: string) => Promise<unknown>) {
  const folder = newFolder();
  const running = await startProgram({ folder });
  const cookie = await moveIn(running);
  const load: Load = { answered: 0, stopping: false, failed: [] };
  const clients = Array.from({ length: 8 }, (_, n) => client(running, cookie, load, n));
  await until(() => load.answered > 60, 60);
  load.stopping = true;
  const began = Date.now();
  const exit = await stop(running, folder);
  const ms = Date.now() - began;
  await Promise.all(clients);
  return { exit, ms, failed: load.failed };
}

test('SIGTERM under load answers everything that was asked, and ends (O-02)', async () => {
  const { exit, ms, failed } = await stopUnderLoad(async ({ child }) => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    return ended;
  });
  expect(failed).toEqual([]);
  expect(exit).toEqual([0, null]);
  expect(ms).toBeLessThan(25_000);
});

test('a program that simply ends leaves requests unanswered (control of O-02)', async () => {
  expect((await stopUnderLoad(killAll)).failed).not.toEqual([]);
});
