/** The engine as it is published: one file that asks nothing of what it runs in. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildEngine } from '../../../../../scripts/build-engine.ts';
import { booking, placement, viewer } from './fixtures/sources.ts';
import type * as Engine from './published.ts';
import type { Presentation } from './types.ts';

let script = '';
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'present-'));
  script = (await buildEngine(folder, 'iife')).toString('utf8');
});

describe('the published engine', () => {
  it('decides where there is nothing but the language, Intl and text encoding: no timer, process or network', async () => {
    const friday = booking('friday', {
      priority: 1,
      audience: 'manager && country == "DE"',
      recurrence: {
        rule: 'FREQ=MONTHLY;BYDAY=-1FR',
        start: '2026-01-30T15:00',
        minutes: 180,
        zone: 'viewer',
      },
    });
    const source = placement([booking('always'), friday]);
    const asked = `(async () => {
      const snapshot = await present.compile({ placements: [source] });
      return JSON.stringify(
        ['2026-10-30T13:59:59Z', '2026-10-30T14:00:00Z', '2026-10-30T17:00:00Z'].map((at) =>
          present.present(snapshot, source.name, viewer, Date.parse(at))),
      );
    })()`;
    const answer: string = await runInNewContext(`${script};${asked}`, {
      TextEncoder,
      TextDecoder,
      source,
      viewer: { ...viewer, attributes: { manager: true, country: 'DE' } },
    });
    const told = (JSON.parse(answer) as Presentation[]).map(({ winners, until }) => [
      winners[0]?.booking,
      until && new Date(until).toISOString(),
    ]);
    expect(told.slice(0, 2)).toEqual([
      ['always', '2026-10-30T14:00:00.000Z'],
      ['friday', '2026-10-30T17:00:00.000Z'],
    ]);
    expect(told[2]?.[0]).toBe('always');
  });

  it('gives as a module what its types say, and weighs less than 110 kB on the wire', async () => {
    const code = await buildEngine(folder, 'es');
    const engine = (await import(join(folder, 'present.js'))) as typeof Engine;
    expect(engine.hash('groundswell', 0)).toBe(engine.hash('groundswell', 0));
    expect(Object.keys(engine)).toEqual(expect.arrayContaining(['compile', 'present', 'explain']));
    expect(code.toString()).not.toMatch(/from\s*["']|\brequire\(/);
    expect(gzipSync(code).length).toBeLessThan(110_000);
  });
});
