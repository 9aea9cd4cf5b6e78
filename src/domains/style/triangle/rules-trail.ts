import type { TrailPoint } from './contract-shapes.ts';
import { each, points, type Sides } from './rules.ts';
import { attentionOf } from './rules-estimate.ts';

type Taken = { readonly finishedAt: string; readonly sides: Sides };
type Kept = { readonly weekOn: string; readonly signals: Sides };

/** The first day of the quarter a day lies in. */
const quarterOf = (day: string): string => {
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
};

/** Over years: every taking, and what each quarter that is over says of where attention went. */
export function trailOf(
  taken: readonly Taken[],
  weeks: readonly Kept[],
  today: string,
): TrailPoint[] {
  const selves = taken.map(({ finishedAt, sides }): TrailPoint => {
    return { kind: 'self', on: finishedAt.slice(0, 10), sides: points(sides) };
  });
  const quarters = Map.groupBy(weeks, ({ weekOn }) => quarterOf(weekOn));
  quarters.delete(quarterOf(today));
  const went = [...quarters].flatMap(([on, of]): TrailPoint[] => {
    const found = attentionOf(each((side) => of.reduce((sum, one) => sum + one.signals[side], 0)));
    return found ? [{ kind: 'does', on, sides: points(found.sides) }] : [];
  });
  return [...selves, ...went].sort((a, b) => a.on.localeCompare(b.on));
}
