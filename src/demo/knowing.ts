import type { Temporal } from 'temporal-polyfill';
import type { Database as Found } from '../platform/db/find-database.ts';
import { tellCelebrations } from './celebrations.ts';
import type { Demo } from './demo.ts';
import { tellLadders } from './ladders.ts';
import { tellMotivation } from './motivation.ts';
import { tellPlans } from './plans.ts';
import { tellReadings } from './readings.ts';
import { onStage } from './stage.ts';
import { tellStyle } from './style.ts';
import { tellWins } from './wins.ts';
import { tellWork } from './work.ts';

/** Two years of knowing each other, in the order in which the later refer to the earlier. */
export const tellKnowing = (found: Found, demo: Demo, now: Temporal.Instant): Promise<void> =>
  onStage(found, demo, now, async (stage) => {
    await tellLadders(stage);
    await tellMotivation(stage, demo);
    await tellWins(stage, demo);
    await tellPlans(stage, demo);
    await tellReadings(stage, demo);
    await tellCelebrations(stage, demo);
    await tellWork(stage, demo);
    await tellStyle(stage);
  });
