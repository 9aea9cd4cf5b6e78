import { Temporal } from 'temporal-polyfill';
import { dayOf, sayDay, sayDays } from '../../../platform/universal/moments.ts';
import type { Says, Telling } from '../../../platform/universal/telling.ts';

const today = ({ now, timeZone }: Telling): Temporal.PlainDate => dayOf(now, timeZone);

export const sayProposed: Says = ({ aboutName }) => ({
  sentence: `${aboutName} proposed something for your plan. You decide what becomes of it.`,
  action: 'Read it',
});

export const sayMilestone: Says = (telling) => ({
  sentence: `A milestone in your plan is due ${sayDay(Temporal.PlainDate.from(String(telling.facts.dueOn)), today(telling))}.`,
  action: 'Open your plan',
});

export const sayUntouched: Says = (telling) => {
  const moved = dayOf(String(telling.facts.movedAt), telling.timeZone);
  const { days } = moved.until(today(telling), { largestUnit: 'days' });
  return {
    sentence: `Nothing in your plan has moved for ${sayDays(days)}. Does it still say where you want to go?`,
    action: 'Open your plan',
  };
};
