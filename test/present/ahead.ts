/** The whole program as a process whose clock runs ahead: `node test/present/ahead.ts '<json>'`. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { slices } from '../../src/app.ts';
import type { Database } from '../../src/platform/db/find-database.ts';
import { log } from '../../src/platform/log.ts';
import { open } from '../../src/platform/open.ts';
import { serveProgram } from '../../src/served.ts';
import { freePort } from '../ports.ts';

export type Ahead = { readonly found: Omit<Database, 'stop'>; readonly milliseconds: number };

const { found, milliseconds } = JSON.parse(process.argv[2] ?? '{}') as Ahead;
const whole = { ...found, stop: async () => undefined };
const port = await freePort();
const baseUrl = `http://localhost:${port}`;
const dataFolder = mkdtempSync(join(tmpdir(), 'groundswell-ahead-'));
const clock = () => Temporal.Now.instant().add({ milliseconds });
const opened = await open(whole, slices, { baseUrl, dataFolder, log, clock });
await serveProgram(whole, opened, {
  ...{ port, host: 'localhost', baseUrl, dataFolder },
  ...{ smtpUrl: null, roles: ['web', 'live'] },
});
process.send?.({ port });
