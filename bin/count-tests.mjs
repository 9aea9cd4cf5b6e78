// Prints how many tests passed, failed and were skipped, from the tally of the run and of its second try.
import { existsSync, readFileSync } from 'node:fs';

const [file, again] = process.argv.slice(2);
if (!existsSync(file)) {
  process.stdout.write('0 passed, 1 failed, 0 skipped (the run ended before it was counted)\n');
  process.exit(1);
}

const read = (name) => JSON.parse(readFileSync(name, 'utf8'));
const first = read(file);
const last = existsSync(again) ? read(again) : first;
const passed = first.passed + first.failed - last.failed;
const errors = new Set([...first.uncaught, ...last.uncaught]);
for (const message of errors) process.stdout.write(`NO TEST CAUGHT: ${message}\n`);
const all = last.failed + errors.size;
process.stdout.write(`${passed} passed, ${all} failed, ${first.skipped} skipped\n`);
process.exit(all === 0 ? 0 : 1);
