import type { Cadence, Figures, SeriesKind, Side, Stage } from './contract-shapes.ts';

/** How two people stand to each other, seen from the one who asks. */
export type Relation = 'leads' | 'led' | 'leads-two-up' | 'led-two-up' | 'colleague';

/** The side of a series one would take, or null when it is not theirs to start. */
export function sideOf(kind: SeriesKind, relation: Relation, as: Side | undefined): Side | null {
  if (kind === 'mentoring') return as ?? 'manager';
  const [manager, engineer]: Relation[] =
    kind === 'skip-level' ? ['leads-two-up', 'led-two-up'] : ['leads', 'led'];
  if (relation === manager) return 'manager';
  return relation === engineer ? 'engineer' : null;
}

/** Words and visibility of a point are its author's; order and ticks belong to both. */
export const mayChangePoint = (point: { authorId: string }, personId: string): boolean =>
  point.authorId === personId;

/** The record of a career meeting is the engineer's to hand over, and only once it was held. */
export const mayHandOver = (meeting: { kind: SeriesKind; state: string }, side: Side): boolean =>
  meeting.kind === 'career' && meeting.state === 'held' && side === 'engineer';

/** A career conversation ends with an owner and a date, or says why not (E27). */
export const needsReason = (kind: SeriesKind, promises: number): boolean =>
  kind === 'career' && promises === 0;

/** Below five points a share says nothing (E9), so only the counts are said. */
export function statusWords({ points, status, meetings }: Figures): string {
  if (meetings === 0) return 'No meeting held yet.';
  const counts = `${status} of ${points} points were status in the last ${meetings === 1 ? 'meeting' : `${meetings} meetings`}`;
  return points < 5 ? `${counts}.` : `${counts} (${Math.round((100 * status) / points)} %).`;
}

export function driveWords(
  { byManager, byEngineer }: Figures,
  manager: string,
  engineer: string,
): string {
  if (byManager + byEngineer === 0) return 'No shared points yet.';
  return `${engineer} brought ${byEngineer}, ${manager} brought ${byManager}.`;
}

export const kindWords: Readonly<Record<SeriesKind, string>> = {
  'one-on-one': 'One-to-one',
  career: 'Career conversation',
  'skip-level': 'Skip-level',
  mentoring: 'Mentoring',
};

const dayWords = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
} as const;
const nthWords = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', '-1': 'last' } as const;

export function cadenceWords(cadence: Cadence): string {
  if (cadence.every === 'month') {
    return `the ${nthWords[cadence.nth]} ${dayWords[cadence.weekday]} of each month`;
  }
  return cadence.weeks === 1 ? 'every week' : `every ${cadence.weeks} weeks`;
}

/** What a new series starts from; `evidence` is the row that says why, null for our practice. */
export const usual: Readonly<
  Record<
    SeriesKind,
    { every: 'week' | 'month'; weeks: number; minutes: number; evidence: string | null }
  >
> = {
  'one-on-one': { every: 'week', weeks: 1, minutes: 30, evidence: 'E10' },
  career: { every: 'month', weeks: 4, minutes: 60, evidence: 'E11' },
  'skip-level': { every: 'week', weeks: 12, minutes: 30, evidence: null },
  mentoring: { every: 'week', weeks: 2, minutes: 45, evidence: null },
};

/** The four steps of a career conversation, each with open prompts; looking ahead comes first (E28). */
export const stages: readonly { stage: Stage; title: string; prompts: readonly string[] }[] = [
  {
    stage: 'where-to',
    title: 'Where to',
    prompts: [
      'Picture a working day three years from now that you would love. What are you doing in it?',
      'What would you like to be known for?',
      'Which part of your work would you do more of, if it were up to you alone?',
    ],
  },
  {
    stage: 'where-now',
    title: 'Where now',
    prompts: [
      'What is already there that points in that direction?',
      'When did work last feel easy and worthwhile at once?',
      'What do people come to you for?',
    ],
  },
  {
    stage: 'what-could-be',
    title: 'What could be',
    prompts: [
      'What else could you try?',
      'Who has walked a path like this, and what could you ask them?',
      'What would a small step look like, and what a bold one?',
    ],
  },
  {
    stage: 'what-next',
    title: 'What next',
    prompts: [
      'What will you do, and by when?',
      'What do you want from your manager, and by when?',
      'How will we both notice that it worked?',
    ],
  },
];
