import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appRoot } from '../../platform/root.ts';
import { auditWords } from './rules-audit.ts';

/** Names of acts, as they stand where an act is written into the log. */
const written = globSync('src/**/*.ts', { cwd: appRoot })
  .filter((path) => !path.endsWith('.test.ts'))
  .flatMap((path) => {
    const text = readFileSync(join(appRoot, path), 'utf8');
    const calls = [...text.matchAll(/\baudit\(([^{}]*)\{|action: ('auth\.[a-z-]+')/g)];
    return calls.flatMap(([call]) => [...call.matchAll(/'([a-z]+\.[a-z-]+)'/g)]);
  })
  .map(([, action]) => action ?? '');

test('the log names each act in words of its own', () => {
  expect(written.length).toBeGreaterThan(40);
  const bare = written.filter((action) => {
    const [, name = ''] = action.split('.');
    return (
      auditWords(action) === name.replaceAll('-', ' ') &&
      !['signed-in', 'signed-out'].includes(name)
    );
  });
  expect(bare).toEqual([]);
});
