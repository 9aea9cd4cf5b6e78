import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The user a process is run as. */
export interface Account {
  uid: number;
  gid: number;
}

const unprivileged = ['groundswell', 'postgres', 'nobody'];

/** PostgreSQL refuses to run as root; as root we lend it an account, always the one its files have. */
export function accountFor(dataFolder: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(dataFolder)) {
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { uid, gid };
  }
  const found = unprivileged.map(lookUp).find((account) => account !== undefined);
  if (found) return found;
  throw new Error(
    `The database may not run as root and none of the users ${unprivileged.join(', ')} exists; start as a plain user, or add one of them.`,
  );
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout) : Number.NaN;
  });
  return uid && gid ? { uid, gid } : undefined;
}

/** A folder that root copied belongs to root, and the database would refuse it. */
export function giveTo({ uid, gid }: Account, dataFolder: string): void {
  if (statSync(dataFolder).uid === uid) return;
  spawnSync('chown', ['-R', `${uid}:${gid}`, dataFolder]);
}

/** Whether every folder on the way lets that user pass. */
export function canReach(path: string, account: Account): boolean {
  for (let folder = path; ; folder = dirname(folder)) {
    const { uid, gid, mode } = statSync(folder);
    const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
    if ((mode & bit) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
