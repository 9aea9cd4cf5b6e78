// Prints how many tests passed, failed and were skipped, from vitest's report.
import { existsSync, readFileSync } from 'node:fs';

const [file] = process.argv.slice(2);
if (!existsSync(file)) {
  process.stdout.write('0 passed, 1 failed, 0 skipped (the run ended before there was a report)\n');
  process.exit(1);
}

const report = JSON.parse(readFileSync(file, 'utf8'));
// A file that cannot even be loaded has no tests to count, yet it has failed.
const unloaded = report.testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
).length;
const failed = report.numFailedTests + unloaded;
const skipped = report.numPendingTests + report.numTodoTests;
process.stdout.write(`${report.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`);
