// Prints how many tests passed, failed and were skipped: vitest's report, and one of what was run once more.
import { existsSync, readFileSync } from 'node:fs';

const [file, again] = process.argv.slice(2);
if (!existsSync(file)) {
  process.stdout.write('0 passed, 1 failed, 0 skipped (the run ended before there was a report)\n');
  process.exit(1);
}

const read = (name) => JSON.parse(readFileSync(name, 'utf8'));

function failuresOf({ testResults, numFailedTests }) {
  // A file that cannot even be loaded has no tests to count, yet it has failed.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return numFailedTests + unloaded.length;
}

const first = read(file);
const failed = failuresOf(existsSync(again) ? read(again) : first);
const passed = first.numPassedTests + failuresOf(first) - failed;
const skipped = first.numPendingTests + first.numTodoTests;
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
