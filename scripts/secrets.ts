/** Fails when a file that is or would be committed holds what looks like a real secret. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { appRoot } from '../src/platform/root.ts';

const patterns: Record<string, RegExp> = {
  'a private key': /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  'a backup key': /AGE-SECRET-KEY-1[0-9A-Z]{20,}/,
  'a GitHub token': /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  'a GitLab token': /\bglpat-[\w-]{20}\b/,
  'a Slack token': /\bxox[abpr]-[\w-]{20,}/,
  'an npm token': /\bnpm_[A-Za-z0-9]{36}\b/,
  'an AWS key': /\bAKIA[0-9A-Z]{16}\b/,
  'a web token': /\beyJ[\w-]{20,}\.eyJ[\w-]{20,}\.[\w-]{20,}/,
};

const listed = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  {
    cwd: appRoot,
    encoding: 'utf8',
  },
);
const files = listed
  .split('\0')
  .filter(
    (file) => file && existsSync(join(appRoot, file)) && statSync(join(appRoot, file)).isFile(),
  );

const found = files.flatMap((file) => {
  const text = readFileSync(join(appRoot, file), 'utf8');
  const kinds = Object.entries(patterns).filter(([, pattern]) => pattern.test(text));
  return kinds.map(([kind]) => `${file} seems to hold ${kind}`);
});

for (const line of found) console.error(line);
console.log(`${files.length} files read, ${found.length} secrets found`);
process.exitCode = found.length === 0 ? 0 : 1;
