import type { Temporal } from 'temporal-polyfill';
import type { Db } from './db/database.ts';
import type { EvidenceId } from './universal/evidence.ts';
import type { NudgeFacts, Says } from './universal/telling.ts';

/** One thing to bring to one person's attention. Ids and figures only; words are made by `says`. */
export type FoundNudge = {
  readonly personId: string;
  /** What it is about; with the rule it names the nudge: the same subject is never shown twice. */
  readonly subjectId: string;
  /** Whom it is about, when it is about someone else. */
  readonly aboutId: string | null;
  /** The pair it belongs to: it is out of sight the moment the person may no longer read that pair. */
  readonly pairId: string | null;
  /** The more urgent the higher, 0–100 within its rule. */
  readonly urgency: number;
  /** Figures the sentence needs: dates, counts. Never words people wrote. */
  readonly facts: NudgeFacts;
  /** Where the main action leads. */
  readonly href: string;
};

/** Whom to look at: a whole organisation, or these people of it. Always set-based. */
export type NudgeScope = {
  readonly organisationId: string;
  readonly now: Temporal.Instant;
  readonly personIds: readonly string[] | null;
};

export type NudgeRule = {
  /** `slice.rule`, stable: dismissals refer to it. */
  readonly rule: string;
  /** Row of the evidence table, or null for our own practice. */
  readonly evidence: EvidenceId | null;
  /** Place among the rules, higher first. */
  readonly weight: number;
  /** What the rule watches, in a sentence for "Why am I seeing this?". */
  readonly watches: string;
  /** Events after which it is looked for again, besides those of meetings, commitments and org. */
  readonly after?: readonly string[];
  readonly says: Says;
  /** One set-based query as the steward, who may read facts and no words. */
  readonly find: (steward: Db, scope: NudgeScope) => Promise<FoundNudge[]>;
};
