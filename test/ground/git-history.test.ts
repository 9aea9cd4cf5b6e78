import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { winsFromGit } from '../../src/domains/recognition/wins/rules-git.ts';
import { readHistory } from '../../src/git-history.ts';

const room = mkdtempSync(join(tmpdir(), 'groundswell-git-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const who = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  GIT_AUTHOR_DATE: '2026-02-03T10:00:00Z',
  GIT_COMMITTER_DATE: '2026-02-03T10:00:00Z',
};
const gitIn = (folder: string) => (words: string) =>
  execFileSync('git', words.split(' '), {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: room, ...who },
    stdio: 'pipe',
  });

function repository(): { folder: string; git: (words: string) => Buffer } {
  const folder = mkdtempSync(join(room, 'repository-'));
  const git = gitIn(folder);
  git('init --quiet --initial-branch=main');
  git('commit --quiet --allow-empty -m Begin');
  git('switch --quiet -c calm-pages');
  git('commit --quiet --allow-empty -m Fewer-alerts');
  git('switch --quiet main');
  git('merge --quiet --no-ff --no-edit calm-pages');
  git('tag --annotate v1 -m Search-for-all');
  return { folder, git };
}

describe('the history of a repository', () => {
  it('is read with its merges, whose they were, and its releases', async () => {
    const { found } = winsFromGit(await readHistory(repository().folder), 'ada@example.org');
    expect(found.map(({ title, day }) => `${day} ${title}`)).toEqual([
      '2026-02-03 v1: Search-for-all',
      '2026-02-03 Merged calm pages',
    ]);
  });

  it('runs nothing that its configuration names', async () => {
    const { folder, git } = repository();
    const mark = join(room, 'ran');
    const trap = join(room, 'trap.sh');
    writeFileSync(trap, `#!/bin/sh\ntouch ${mark}\n`, { mode: 0o755 });
    const named = ['core.fsmonitor', 'core.pager', 'pager.log', 'core.sshCommand', 'gpg.program'];
    for (const name of named) git(`config ${name} ${trap}`);
    git('config log.showSignature true');
    git('config remote.origin.url ssh://nowhere.invalid/x');
    git('config remote.origin.promisor true');
    git('config extensions.partialClone origin');
    // One that is signed, so that a key would be asked for.
    const tree = git('rev-parse HEAD^{tree}').toString().trim();
    const signed = `tree ${tree}\nauthor A <a@x.org> 1 +0000\ncommitter A <a@x.org> 1 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\nSigned\n`;
    writeFileSync(join(folder, 'signed'), signed);
    const hash = git('hash-object -t commit -w signed').toString().trim();
    git(`update-ref refs/heads/main ${hash}`);
    expect((await readHistory(folder)).commits).toHaveLength(1);
    expect(existsSync(mark)).toBe(false);
    git('log -1');
    expect(existsSync(mark), 'the trap is one').toBe(true);
  });

  it('says what stands in the way', async () => {
    await expect(readHistory(join(room, 'nowhere'))).rejects.toThrow('There is no folder');
    await expect(readHistory(room)).rejects.toThrow('is no git repository');
    const folder = mkdtempSync(join(room, 'empty-'));
    gitIn(folder)('init --quiet');
    await expect(readHistory(folder)).rejects.toThrow('has no commits yet');
  });
});
