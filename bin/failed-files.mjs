// Prints the test files that are worth a second try, one a line: none when there are too many for chance, or
// when an error was caught by no test, since nobody knows whose it is.
import { existsSync, readFileSync } from 'node:fs';

const most = 4;
const [tally] = process.argv.slice(2);
const { files, uncaught } = existsSync(tally)
  ? JSON.parse(readFileSync(tally, 'utf8'))
  : { files: [], uncaught: [] };
if (files.length <= most && uncaught.length === 0) process.stdout.write([...files, ''].join('\n'));
