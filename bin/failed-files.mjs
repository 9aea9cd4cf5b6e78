// Prints the test files of a vitest report that failed, one a line; nothing when there are too many to be chance.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';

const most = 4;
const [report] = process.argv.slice(2);
const { testResults } = existsSync(report)
  ? JSON.parse(readFileSync(report, 'utf8'))
  : { testResults: [] };
const failed = new Set(
  testResults
    .filter(({ status }) => status === 'failed')
    .map(({ name }) => relative(process.cwd(), name)),
);
if (failed.size <= most) process.stdout.write([...failed, ''].join('\n'));
