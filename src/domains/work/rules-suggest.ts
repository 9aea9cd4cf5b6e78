/**
 * Who might do a piece of work. Every reason is a fact with its source, said in words. The points
 * only put people into groups of equals, are documented here, and are never shown:
 *
 *   +3 wants to learn or try a skill of it      +2 wants more of it
 *   +1 has done it before                       +2 it stretches, and they had nothing exciting for a quarter
 *   +2 glue, and next in fairness               −2 wants less of it
 *   −2 with it they would come to more than 32 hours a week
 *
 * Nobody is left out, whatever is known of them (our practice).
 */
import { Temporal } from 'temporal-polyfill';
import { sayDay } from '../../platform/universal/moments.ts';
import type { Assignment, Kind, Sprinkle } from './contract-shapes.ts';
import { round, weekly } from './rules-hours.ts';
import { sameSkill, skillsIn, type Wants } from './rules-skills.ts';

export type Candidate = {
  readonly personId: string;
  readonly name: string;
  readonly hoursNow: number;
  readonly past: readonly Assignment[];
  readonly wants: Wants | undefined;
  readonly sprinkle: Sprinkle;
  readonly isNext: boolean;
};

export type NewPiece = {
  readonly kind: Kind;
  readonly skills: readonly string[];
  readonly hours: number;
  readonly per: 'week' | 'all';
};

type Speaks = 'for' | 'against' | 'plain';
export type Reason = { readonly speaks: Speaks; readonly text: string };
type Weighed = Reason & { readonly points: number };
export type Suggested = { personId: string; name: string; reasons: Reason[] };

/** A week has room for so much that is planned; the rest is for what nobody planned (our practice). */
const fullWeek = 32;

export function suggest(
  piece: NewPiece,
  candidates: readonly Candidate[],
  today: string,
): { people: Suggested[] }[] {
  const weighed = candidates.map((one) => {
    const reasons = reasonsOf(piece, one, today);
    return { one, reasons, points: reasons.reduce((sum, { points }) => sum + points, 0) };
  });
  const heights = [...new Set(weighed.map(({ points }) => points))].toSorted((a, b) => b - a);
  return heights.map((height) => ({
    people: weighed
      .filter(({ points }) => points === height)
      .map(({ one: { personId, name }, reasons }) => ({
        personId,
        name,
        reasons: reasons.map(({ speaks, text }) => ({ speaks, text })),
      })),
  }));
}

function reasonsOf(piece: NewPiece, one: Candidate, today: string): Weighed[] {
  if (piece.kind === 'glue') return [...fairness(one), load(piece, one)];
  return [
    ...wishes(piece, one),
    ...wheelhouse(piece, one, today),
    ...sprinkling(piece, one, today),
    load(piece, one),
  ];
}

const reason = (points: number, text: string): Weighed => ({
  points,
  text,
  speaks: points > 0 ? 'for' : points < 0 ? 'against' : 'plain',
});

const fairness = ({ isNext }: Candidate): Weighed[] =>
  isNext ? [reason(2, 'Is next in fairness, by the ledger of glue work.')] : [];

/** What they show you of what they want. */
function wishes({ skills }: NewPiece, { wants }: Candidate): Weighed[] {
  if (!wants) return [];
  const said = (points: number, lines: readonly string[], say: (skill: string) => string) => {
    const [first] = skillsIn(lines, skills);
    return first === undefined ? [] : [reason(points, say(first))];
  };
  return [
    ...said(
      3,
      [...wants.toLearn, ...wants.toTry],
      (skill) => `Wants to learn or try ${skill}, as they show you.`,
    ),
    ...said(2, wants.moreOf, (skill) => `Wants more of ${skill}, as they show you.`),
    ...said(-2, wants.lessOf, (skill) => `Wants less of ${skill}, as they show you.`),
  ];
}

function wheelhouse({ skills }: NewPiece, { past }: Candidate, today: string): Weighed[] {
  const [last] = past
    .filter((work) => !work.handedOn && work.fromOn <= today)
    .filter((work) => work.skills.some((own) => skills.some((skill) => sameSkill(own, skill))))
    .toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
  if (!last) return [];
  const begun = say(last.begunOn ?? last.fromOn, today);
  return [reason(1, `Has done this before: “${last.title}”, begun ${begun}.`)];
}

function sprinkling({ kind }: NewPiece, { sprinkle }: Candidate, today: string): Weighed[] {
  if (!sprinkle.isMissing) return [];
  const points = kind === 'stretch' ? 2 : 0;
  return [
    reason(
      points,
      sprinkle.lastOn
        ? `The last exciting work noted here ended ${say(sprinkle.lastOn, today)}.`
        : 'No exciting work is noted here yet.',
    ),
  ];
}

function load(piece: NewPiece, { hoursNow }: Candidate): Weighed {
  const more = piece.per === 'week' ? piece.hours : weekly({ ...open, ...piece });
  const after = round(hoursNow + more);
  const now =
    hoursNow === 0 ? 'Nothing is noted as under way' : `${hoursNow} hours a week under way`;
  return reason(after > fullWeek ? -2 : 0, `${now}; ${after} with this.`);
}

const open = { fromOn: '', untilOn: null, begunOn: null, doneOn: null, handedOn: null } as const;

const say = (day: string, today: string): string =>
  sayDay(Temporal.PlainDate.from(day), Temporal.PlainDate.from(today));
