import { Temporal } from 'temporal-polyfill';
import { dayOf, sayDay } from '../../platform/universal/moments.ts';
import type { Says, Telling } from '../../platform/universal/telling.ts';

const due = ({ facts, timeZone, now }: Telling): { said: string; passed: boolean } => {
  const day = Temporal.PlainDate.from(String(facts.dueOn));
  const today = dayOf(now, timeZone);
  return { said: sayDay(day, today), passed: Temporal.PlainDate.compare(day, today) < 0 };
};

export const sayMine: Says = (telling) => {
  const { said, passed } = due(telling);
  return {
    sentence: `What you promised ${telling.aboutName} ${passed ? 'was' : 'is'} due ${said}.`,
    action: passed ? 'Keep or move it' : 'Open it',
  };
};

export const sayTheirs: Says = (telling) => ({
  sentence: `What ${telling.aboutName} promised you was due ${due(telling).said}. Does it still matter?`,
  action: 'Open it',
});
