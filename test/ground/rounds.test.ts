import { expect, test } from 'vitest';
import { backUpAndRestore } from './rounds.ts';

test('a backup taken while people write holds one moment, and they sign in to it again (D-05)', {
  timeout: 600_000,
}, async () => {
  expect(await backUpAndRestore()).toMatchObject({ lost: 0, gaps: 0, signedIn: true });
});
