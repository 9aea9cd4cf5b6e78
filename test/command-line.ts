/** `groundswell` as somebody types it, in a home folder where they have signed in. */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appRoot } from '../src/platform/root.ts';
import type { Session } from './served.ts';

export type Ran = { code: number; out: string; err: string };

export function groundswell(words: readonly string[], env: Record<string, string>): Promise<Ran> {
  return new Promise((done) => {
    const command = [join(appRoot, 'src/cli.ts'), ...words];
    const whole = { PATH: process.env.PATH ?? '', ...env };
    const child = execFile(process.execPath, command, { env: whole }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out, err }),
    );
    child.stdin?.end();
  });
}

/** A home folder below `room` in which this person has signed in at `url`. */
export function homeOf(room: string, url: string, { cookie, person }: Session): string {
  const home = join(room, `home-${person.personId}`);
  mkdirSync(join(home, '.config/groundswell'), { recursive: true });
  writeFileSync(join(home, '.config/groundswell/session.json'), JSON.stringify({ url, cookie }));
  return home;
}
