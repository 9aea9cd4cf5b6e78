/**
 * How often readings without bias are marked as apart, and how often a lean of so many stages is.
 * docs/readings.md shows what it prints.
 *   node bench/readings.ts [--cases 40000]
 */
import {
  isApart,
  level,
  reliabilityOf,
  scaleOf,
} from '../src/domains/growth/readings/rules-model.ts';
import { casesOf, chanceFrom, type Raters, shareOf } from '../test/raters.ts';
import { argument } from './measure.ts';

const count = argument('cases', 40_000);
const chance = chanceFrom(17);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function marked(of: Raters): number {
  const scale = scaleOf(of.stages);
  return shareOf(casesOf(chance, of, count), ({ own, mean }) =>
    isApart(scale, own, { mean, raters: of.raters }),
  );
}

const worst = (of: Raters): number => {
  const truths = Array.from({ length: 2 * of.stages - 1 }, (_, nth) => 1 + nth / 2);
  return Math.max(...truths.map((truth) => marked({ ...of, standing: () => truth })));
};

console.log(`marked below ${level}; ${count} cases each`);
console.log('stages others | no bias, all | worst stage | lean 1.5 | lean 2 | reliability');
for (const stages of [3, 4, 5, 6, 8, 10]) {
  for (const raters of [1, 3, 8]) {
    const of = { stages, raters };
    const shares = [
      marked(of),
      worst(of),
      marked({ ...of, lean: 1.5 }),
      marked({ ...of, lean: 2 }),
      reliabilityOf(scaleOf(stages), raters),
    ];
    console.log(`${stages} ${raters} | ${shares.map(percent).join(' | ')}`);
  }
}
