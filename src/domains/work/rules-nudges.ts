import { Temporal } from 'temporal-polyfill';
import { dayOf, sayDay, sayDays } from '../../platform/universal/moments.ts';
import type { Says } from '../../platform/universal/telling.ts';

export const sayUnstretched: Says = ({ facts, aboutName }) => ({
  sentence: facts.ever
    ? `${aboutName} had nothing that stretches them for ${sayDays(Number(facts.days))}.`
    : `Nothing that stretches ${aboutName} is noted yet.`,
  action: 'Find something exciting',
});

export const sayTurn: Says = ({ facts, timeZone, now }) => {
  const today = dayOf(now, timeZone);
  const from = Temporal.PlainDate.from(String(facts.fromOn));
  const until = Temporal.PlainDate.from(String(facts.untilOn));
  const begins = Temporal.PlainDate.compare(from, today) > 0;
  return {
    sentence: begins
      ? `Your turn on a rota begins ${sayDay(from, today)}.`
      : `It is your turn on a rota until ${sayDay(until, today).replace(/^on /, '')}.`,
    action: 'See the rota',
  };
};
