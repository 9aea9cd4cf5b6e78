/** How often the test of the ledger of glue work flags made-up half years (docs/glue.md). */
import { shareFlagged } from '../src/domains/work/fixtures/half-years.ts';

const halfYears = Number(process.argv[2] ?? 2000);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(8);

console.log(`of ${halfYears} half years flagged`);
for (const people of [4, 6, 10]) {
  for (const pieces of [20, 30, 60, 120]) {
    const each = [1, 2, 4].map((favourite) =>
      shareFlagged({ people, pieces, favourite }, halfYears),
    );
    const late = shareFlagged({ people, pieces, favourite: 1, newcomer: true }, halfYears);
    console.log(
      `${people} people, ${String(pieces).padStart(3)} pieces: fair ${percent(each[0] ?? 0)}, ` +
        `with a newcomer ${percent(late)}, twice the share ${percent(each[1] ?? 0)}, ` +
        `four times ${percent(each[2] ?? 0)}`,
    );
  }
}
