// A reporter for vitest: writes to $TALLY how the tests went, which files failed, and what no test caught.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

// biome-ignore lint/style/noDefaultExport: vitest asks for it.
export default class Tally {
  onTestRunEnd(files, uncaught) {
    const states = files.flatMap(({ children }) =>
      [...children.allTests()].map((test) => test.result().state),
    );
    const count = (state) => states.filter((one) => one === state).length;
    const failed = files.filter((file) => file.state() === 'failed');
    const tally = {
      passed: count('passed'),
      // A file that cannot even be loaded has no tests to count, yet it has failed.
      failed: count('failed') + failed.filter((file) => !hasFailedTest(file)).length,
      skipped: count('skipped'),
      files: [...new Set(failed.map(({ moduleId }) => relative(process.cwd(), moduleId)))],
      uncaught: uncaught.map(({ message }) => message),
    };
    writeFileSync(process.env.TALLY, JSON.stringify(tally));
  }
}

const hasFailedTest = ({ children }) => !children.allTests('failed').next().done;
