import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { appRoot } from '../../src/platform/root.ts';
import { newFolder, until } from './hold.ts';

test('with PORT=0 a free port is taken, and the address printed is the real one', async () => {
  const child = spawn(process.execPath, [join(appRoot, 'src/main.ts')], {
    env: { PATH: process.env.PATH, PORT: '0', GROUNDSWELL_DATA: newFolder() },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  await until(() => /welcome#/.test(said), 60);
  const address = /Groundswell is at (http:\/\/localhost:[1-9]\d*)\n/.exec(said)?.[1];
  expect(said).toContain(`${address}/welcome#`);
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
});
