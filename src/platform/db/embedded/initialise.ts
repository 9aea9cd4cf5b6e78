import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, closeSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { privateFolder } from './layout.ts';
import { type Ground, handOver, run } from './postmaster.ts';

export const OWNER = 'groundswell_owner';
export const keyFile = 'groundswell.key';

/** Made aside and moved into place, so that an interrupted first start leaves nothing half made. */
export async function initialise(ground: Ground): Promise<void> {
  const { layout, account } = ground;
  const key = `${layout.unfinished}.key`;
  rmSync(layout.unfinished, { recursive: true, force: true });
  rmSync(key, { force: true });
  privateFolder(layout.unfinished, account);
  writeFileSync(key, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (account) chownSync(key, account.uid, account.gid);
  await initdb(ground, key);
  renameSync(key, join(layout.unfinished, keyFile));
  renameSync(layout.unfinished, layout.data);
}

async function initdb(ground: Ground, key: string): Promise<void> {
  const { names, open } = handOver(ground, ground.layout.unfinished, key);
  const args = ['-D', names[0] ?? '', `--pwfile=${names[1]}`, '-U', OWNER, '-A', 'scram-sha-256'];
  const child = run(
    ground,
    join(ground.binaries.folder, 'initdb'),
    [...args, ...locale(ground)],
    ['ignore', 'ignore', 'pipe', ...open],
  );
  for (const file of open) closeSync(file);
  const said = child.stderr ? text(child.stderr) : '';
  const [code] = await once(child, 'close');
  if (code === 0) return;
  throw new Error(
    `The database could not be made in ${ground.layout.folder}: ${(await said).trim()}`,
  );
}

/** The built-in locale sorts alike on every machine, whatever its C library. */
function locale({ binaries }: Ground): string[] {
  const builtIn = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return ['-E', 'UTF8', '--locale=C', ...(binaries.major >= 17 ? builtIn : ['--lc-ctype=C.UTF-8'])];
}
