import { frontMatter, item, section } from '../../platform/universal/record-files.ts';
import type { Assignment } from './contract-shapes.ts';
import { howWords, stateWords } from './rules.ts';

type Own = {
  swaps: readonly { turn: string; otherTurn: string; why: string; answer: string | null }[];
  skips: readonly { title: string; fromOn: string; why: string }[];
  away: readonly { fromOn: string; untilOn: string }[];
  taken: readonly { onDay: string; hours: number }[];
  rotas: readonly { title: string; hours: number; everyWeeks: number; startsOn: string }[];
  promisedTime: readonly { name: string | null; hours: number; fromMonth: string }[];
};

/** `work.md`: what somebody did, when and how they came to it, and what they said about it. */
export function filesOf(
  assignments: readonly Assignment[],
  own: Own,
  today: string,
): { path: string; text: string }[] {
  const lines = <T>(list: readonly T[], say: (one: T) => string) =>
    list.map((one) => item(say(one))).join('\n');
  const parts = [
    section(
      'My work',
      lines(assignments, (one) => sayWork(one, today)),
    ),
    section(
      'Turns I passed on',
      lines(own.skips, (one) => `${one.title}, ${one.fromOn}: ${one.why}`),
    ),
    section(
      'Turns I asked to trade',
      lines(
        own.swaps,
        (one) => `${one.turn} for ${one.otherTurn}: ${one.why} (${one.answer ?? 'open'})`,
      ),
    ),
    section(
      'Days away',
      lines(own.away, (one) => `${one.fromOn} to ${one.untilOn}`),
    ),
    section(
      'Time taken for experiments',
      lines(own.taken, (one) => `${one.onDay}: ${one.hours} h`),
    ),
    section(
      'Rotas I keep',
      lines(
        own.rotas,
        (one) =>
          `${one.title}, ${one.hours} h every ${one.everyWeeks} week(s) from ${one.startsOn}`,
      ),
    ),
    section(
      'Time for experiments I promised',
      lines(
        own.promisedTime,
        (one) =>
          `${one.name ?? 'everybody'}: ${one.hours} h a month from ${one.fromMonth.slice(0, 7)}`,
      ),
    ),
  ];
  const body = parts.join('');
  const pieces = assignments.length;
  return body ? [{ path: 'work.md', text: `${frontMatter({ pieces })}${body}` }] : [];
}

function sayWork(work: Assignment, today: string): string {
  const { title, kind, skills, hours, per, fromOn, untilOn, how } = work;
  const time = `${hours} h ${per === 'week' ? 'a week' : 'in all'}, ${fromOn} to ${untilOn ?? 'open'}`;
  const skilled = skills.length > 0 ? `, with ${skills.join(', ')}` : '';
  return `${title} (${kind}${skilled}; ${time}; ${howWords[how]}; ${stateWords(work, today)})`;
}
