import { movedPlan } from '../rules-moving.ts';
import type { Bar, Plan } from './bars.ts';
import { type Shift, shifted } from './timescale.ts';

export type { Edge } from '../rules-moving.ts';
export { movedPlan };

/** A move on the screen in minutes of the clock the plan is written on. */
export function minutesOf(plan: Plan, from: Bar['from'], shift: Shift, timeZone: string): number {
  const onWall = plan.recurrence !== null || plan.window.clock === 'viewer';
  if (onWall || !Number.isFinite(from)) return shift.days * 1440 + shift.minutes;
  return Math.round((shifted(from, shift, timeZone) - from) / 60_000);
}
