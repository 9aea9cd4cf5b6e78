/** What a try can come to, and the relations that recur.
 * `yes` may; `not-here` learns nothing, not even that it exists; `may-not` sees it and may not change it.
 */
import type { Relation, Stage } from './stage.ts';

export type Outcome =
  | 'yes'
  | 'not-here'
  | 'may-not'
  | 'signed-out'
  | 'conflict'
  | 'invalid'
  | 'broken';

export type Row = {
  readonly input: (stage: Stage, relation: Relation) => unknown;
  readonly expect: Readonly<Record<Relation, Outcome>>;
  /** What must have happened for somebody to be able to do it. */
  readonly before?: (stage: Stage) => Promise<unknown>;
  /** Nothing private is behind it: the organisation's open facts, or a token is the key. */
  readonly open?: true;
  /** Why a change tells nobody, where that is right. */
  readonly silent?: string;
  /** Why nobody may here, and where somebody is seen to. */
  readonly neverHere?: string;
  /** Who is tried with the application's lock gone; all outsiders unless said. */
  readonly withoutFirstLock?: readonly Relation[];
};

const all = (outcome: Outcome): Record<Relation, Outcome> => ({
  author: outcome,
  other: outcome,
  otherManager: outcome,
  managersManager: outcome,
  administrator: outcome,
  stranger: outcome,
  otherOrganisation: outcome,
  signedOut: 'signed-out',
});

/** The two of the pair; to everybody else it does not exist. */
const thePair = { ...all('not-here'), author: 'yes', other: 'yes' } as const;
/** Whoever wrote it; the other may see it and not change it. */
const authorOfShared = { ...all('not-here'), author: 'yes', other: 'may-not' } as const;
/** Whoever wrote it, where nobody else knows that it exists. */
const authorOfPrivate = { ...all('not-here'), author: 'yes' } as const;
/** Each gets their own, and nothing of anybody else. */
const eachTheirOwn = all('yes');

const meeting = ({ ids }: Stage) => ({ meetingId: ids.meeting });
const none = () => ({});

export { all, authorOfPrivate, authorOfShared, eachTheirOwn, meeting, none, thePair };
