import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startEmbedded } from '../../src/platform/db/embedded/embedded.ts';
import { ask, hold, killAll, newFolder, processesOf, stop, until } from './hold.ts';
import { moveIn, post, startProgram } from './program.ts';

const isRoot = process.getuid?.() === 0;
const installed = '/usr/lib/postgresql/15/bin';
/** How long a process has computed so far; the kernel counts hundredths (proc(5)). */
const cpuSeconds = (pid: number | undefined): number => {
  const [, , ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ');
  return (Number(rest[11]) + Number(rest[12])) / 100;
};
const postmaster = (folder: string) =>
  Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10);

describe('the embedded database', () => {
  test('starts on a new folder, keeps what was written, and leaves nothing running', async () => {
    const folder = newFolder();
    const first = await hold(folder);
    expect(await ask(first.app, "select current_setting('fsync') as fsync")).toEqual([
      { fsync: 'on' },
    ]);
    await ask(first.owner, 'create table kept as select 1 as one');
    await stop(first.child);
    expect(processesOf(folder)).toEqual([]);
    const second = await hold(folder);
    expect(await ask(second.owner, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  test('listens on no network address, only on a socket in a folder nobody else enters', async () => {
    const { owner } = await hold(newFolder());
    expect(await ask(owner, "select current_setting('listen_addresses') as a")).toEqual([
      { a: '' },
    ]);
    expect(statSync(owner.host).mode & 0o077).toBe(0);
  });

  test('refuses a second start on the same folder with a sentence and leaves the first alone', async () => {
    const folder = newFolder();
    const first = await hold(folder);
    const second = await hold(folder);
    expect(second.refused).toContain(`already running on ${folder} (process ${first.child.pid})`);
    expect(await ask(first.owner, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('of ten starts at once over a stale lock exactly one gets the folder', async () => {
    const folder = newFolder();
    await stop((await hold(folder)).child, 'SIGKILL');
    const all = await Promise.all(Array.from({ length: 10 }, () => hold(folder)));
    expect(all.filter((held) => !held.refused)).toHaveLength(1);
  });

  test('stops by itself when the program is killed, and the next start finds its rows', async () => {
    const folder = newFolder();
    const first = await hold(folder);
    await ask(first.owner, 'create table kept as select 1 as one');
    await stop(first.child, 'SIGKILL');
    await until(() => processesOf(folder).length === 0);
    const second = await hold(folder);
    expect(await ask(second.owner, 'select one from kept')).toEqual([{ one: 1 }]);
  });

  test('starts at once after the program was killed, while the old database still stops', async () => {
    const folder = newFolder();
    await stop((await hold(folder)).child, 'SIGKILL');
    const second = await hold(folder);
    expect(await ask(second.owner, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('comes back by itself when its postmaster is killed under a busy connection', async () => {
    const folder = newFolder();
    const { owner, sentences } = await hold(folder);
    await ask(owner, 'create table kept as select 1 as one');
    const busy = ask(owner, 'select pg_sleep(60)').catch(() => 'cut off');
    process.kill(postmaster(folder), 'SIGKILL');
    await until(() =>
      ask(owner, 'select one from kept').then(
        (rows) => rows.length === 1,
        () => false,
      ),
    );
    expect(await busy).toBe('cut off');
    expect(sentences.join()).not.toContain('Trying again');
  });

  test('waits for a folder that is gone, at rest, and goes on once it is back', async () => {
    const folder = newFolder();
    const { child, owner } = await hold(folder);
    await ask(owner, 'create table kept as select 1 as one');
    const old = postmaster(folder);
    renameSync(folder, `${folder}-away`);
    process.kill(old, 'SIGKILL');
    const before = cpuSeconds(child.pid);
    await pause(4_000);
    expect(cpuSeconds(child.pid) - before).toBeLessThan(1);
    renameSync(`${folder}-away`, folder);
    await expect
      .poll(() => ask(owner, 'select one from kept').catch(() => []), { timeout: 30_000 })
      .toEqual([{ one: 1 }]);
  });

  test('takes over a database that outlived both the program and its keeper', async () => {
    const folder = newFolder();
    const first = await hold(folder);
    const keeper = Number(readFileSync(`/proc/${postmaster(folder)}/stat`, 'utf8').split(' ')[3]);
    const watch = execFileSync('ps', ['-o', 'pid=', '--ppid', String(keeper)], {
      encoding: 'utf8',
    });
    for (const pid of watch.split('\n').map(Number)) {
      if (pid && pid !== postmaster(folder)) process.kill(pid, 'SIGKILL');
    }
    process.kill(keeper, 'SIGKILL');
    await stop(first.child, 'SIGKILL');
    const old = postmaster(folder);
    const second = await hold(folder);
    expect(second.sentences.join()).toContain('left behind');
    expect(postmaster(folder)).not.toBe(old);
  });

  test('takes a lock over whose process is gone or whose number now belongs to another', async () => {
    const folder = newFolder();
    await stop((await hold(folder)).child);
    writeFileSync(join(folder, 'lock'), JSON.stringify({ pid: process.pid, started: '1' }));
    writeFileSync(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n`);
    expect((await hold(folder)).refused).toBeUndefined();
  });

  test('begins again when the very first start was interrupted half way', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'postgres.unfinished'));
    writeFileSync(join(folder, 'postgres.unfinished', 'PG_VERSION'), '18\n');
    expect((await hold(folder)).refused).toBeUndefined();
  });

  test('refuses a folder that another major version wrote', async () => {
    const folder = newFolder();
    await stop((await hold(folder)).child);
    writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '17\n');
    expect((await hold(folder)).refused).toContain('was written by PostgreSQL 17');
  });

  test('runs in a folder whose path is too long for a socket and has spaces', async () => {
    const folder = join(newFolder(), `a ${'long '.repeat(20)}name`);
    const { owner } = await hold(folder);
    expect(await ask(owner, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(owner.host.startsWith(folder)).toBe(false);
  });

  test.skipIf(!existsSync(installed))(
    'runs on an installed PostgreSQL 15 just as well',
    async () => {
      const folder = newFolder();
      const binaries = { folder: installed, major: 15 };
      const database = await startEmbedded(folder, () => {}, { binaries });
      expect(await ask(database.app, "select lower('ÄÖ') as lower")).toEqual([{ lower: 'äö' }]);
      await database.stop();
      expect(processesOf(folder)).toEqual([]);
    },
  );

  test('leaves a person who is looking into its folder alone', async () => {
    const folder = newFolder();
    await stop((await hold(folder)).child, 'SIGKILL');
    const person = spawn('sleep', ['60'], { cwd: join(folder, 'postgres') });
    await hold(folder);
    expect(person.exitCode ?? person.signalCode).toBeNull();
    person.kill();
  });

  test('lets the whole program go on after its postmaster was killed (F-01)', async () => {
    const folder = newFolder();
    const running = await startProgram({ folder });
    onTestFinished(() => killAll(running, folder));
    const cookie = await moveIn(running);
    const add = (name: string) =>
      post({ url: running.url, cookie, path: 'org/addPerson' }, { name });
    await add('Ben');
    process.kill(postmaster(folder), 'SIGKILL');
    await until(
      () =>
        add('Ada').then(
          () => true,
          () => false,
        ),
      60,
    );
    expect(await fetch(`${running.url}/readyz`)).toMatchObject({ status: 200 });
  });

  test.skipIf(!isRoot)('starts on a folder that root copied', async () => {
    const folder = newFolder();
    await stop((await hold(folder)).child);
    execFileSync('chown', ['-R', '0:0', folder]);
    const { owner, refused } = await hold(folder);
    expect(refused).toBeUndefined();
    expect(await ask(owner, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test.skipIf(!isRoot)('never runs as root, even in a folder others cannot reach', async () => {
    const folder = newFolder();
    await hold(folder);
    expect(statSync(folder).mode & 0o077).toBe(0);
    expect(statSync(`/proc/${postmaster(folder)}`).uid).not.toBe(0);
  });

  test.skipIf(!isRoot)('runs for a plain user', async () => {
    const folder = newFolder();
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' })),
    ) as [number, number];
    chownSync(folder, uid, gid);
    chmodSync(folder, 0o700);
    const { owner } = await hold(folder, { uid, gid });
    expect(await ask(owner, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(statSync(`/proc/${postmaster(folder)}`).uid).toBe(uid);
  });
});
