/** What starts servers and browsers begins first, so that no long file is left over at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Measured, the longest on average first; behind them come rules, stores and operations. */
const folders = ['test/ground/', 'test/e2e/', 'test/live/', 'test/security/'];

const rank = ({ moduleId }: TestSpecification): number => {
  const at = folders.findIndex((folder) => moduleId.includes(`/${folder}`));
  return at < 0 ? folders.length : at;
};

export class LongestFirst extends BaseSequencer {
  /** Within a folder in vitest's own order, which keeps together what may share a process. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rank(one) - rank(other));
  }
}
