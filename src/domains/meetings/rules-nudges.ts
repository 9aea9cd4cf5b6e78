import { Temporal } from 'temporal-polyfill';
import { dayOf, sayDay, sayDays } from '../../platform/universal/moments.ts';
import type { NudgeFacts, Says, Telling } from '../../platform/universal/telling.ts';

/** The sentences of this slice's nudges: second person, plain, a question where it is about feeling. */
const count = (facts: NudgeFacts, name: string): number => Number(facts[name] ?? 0);
const is = (facts: NudgeFacts, name: string): boolean => facts[name] === 1;

const day = ({ facts, timeZone, now }: Telling, name: string): string =>
  sayDay(dayOf(String(facts[name]), timeZone), dayOf(now, timeZone));

const kinds: Record<string, string> = {
  'one-on-one': 'one-to-one',
  career: 'career conversation',
  'skip-level': 'skip-level meeting',
  mentoring: 'mentoring meeting',
};
const meeting = (facts: NudgeFacts): string => kinds[String(facts.kind)] ?? 'meeting';

const rhythm = (days: number): string =>
  days === 7 ? 'every week' : days >= 28 ? 'every month' : `every ${days / 7} weeks`;

export const sayOverdue: Says = (telling) => {
  const { facts, aboutName } = telling;
  if (is(facts, 'passed')) {
    return {
      sentence: `Your ${meeting(facts)} with ${aboutName} was planned for ${noOn(day(telling, 'startsAt'))}. Did you meet?`,
      action: 'Open its room',
    };
  }
  const last = is(facts, 'met')
    ? `You and ${aboutName} last met ${sayDays(count(facts, 'days'))} ago`
    : `You and ${aboutName} have not met yet`;
  return {
    sentence: `${last}, and you meet ${rhythm(count(facts, 'cadence'))}. The next ${meeting(facts)} is ${day(telling, 'startsAt')}.`,
    action: 'Find an earlier time',
  };
};

const noOn = (said: string): string => said.replace(/^on /, '');

export const saySkipped: Says = (telling) => ({
  sentence: `The ${meeting(telling.facts)} with ${telling.aboutName} ${day(telling, 'skipped')} was skipped, and the next is ${day(telling, 'startsAt')}. Is there a closer time?`,
  action: 'Find a time',
});

export const sayCareer: Says = (telling) => {
  const { facts, aboutName } = telling;
  const drives = is(facts, 'drives');
  const since = is(facts, 'met')
    ? `Your last career conversation with ${aboutName} was ${sayDays(count(facts, 'days'))} ago.`
    : `You and ${aboutName} have not had a career conversation yet.`;
  const how = drives
    ? 'It is yours to drive.'
    : `${firstOf(aboutName)} drives it; you make the room.`;
  return {
    sentence: `${since} ${how}`,
    action: is(facts, 'planned') ? 'Open its room' : 'Plan one',
  };
};

const firstOf = (name: string): string => name.split(/\s+/)[0] ?? name;

export const sayFirstWeek: Says = ({ facts, aboutName, timeZone, now }) => {
  const first = Temporal.PlainDate.from(String(facts.startDate));
  const today = dayOf(now, timeZone);
  const started = Temporal.PlainDate.compare(first, today) <= 0 ? 'started' : 'starts';
  return {
    sentence: `${aboutName} ${started} ${sayDay(first, today)}. Meet one to one in this first week.`,
    action: 'Plan a meeting',
  };
};

export const sayUnprepared: Says = ({ aboutName }) => ({
  sentence: `You meet ${aboutName} today and have brought nothing yet.`,
  action: 'Prepare',
});

export const sayStatus: Says = ({ facts, aboutName }) => ({
  sentence: `${count(facts, 'status')} of the last ${count(facts, 'points')} points with ${aboutName} were status. What would the two of you rather talk about?`,
  action: 'See your thread',
});

export const sayQuiet: Says = ({ facts, aboutName }) => ({
  sentence: is(facts, 'drives')
    ? `You have shared no point in your last three meetings with ${aboutName}. It is your meeting: what is on your mind?`
    : `${aboutName} has shared no point in your last three meetings. Ask what would make them worth it.`,
  action: 'Open the next room',
});

const course = (facts: NudgeFacts): string =>
  ['first', 'second', 'third', 'last'].map((name) => count(facts, name)).join(', ');

export const sayEnergy: Says = ({ facts, aboutName }) => ({
  sentence: `${aboutName}’s last four check-ins went ${course(facts)}. What would help?`,
  action: 'See the thread',
});

export const sayOwnEnergy: Says = ({ facts, aboutName }) => ({
  sentence: `Your last four check-ins with ${aboutName} went ${course(facts)}. Would you like to talk about it?`,
  action: 'See the thread',
});
