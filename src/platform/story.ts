import type { Context } from './operation.ts';
import type { Found, Moment } from './universal/story.ts';

export type { Found, Moment } from './universal/story.ts';

/** Whose story, from one instant (kept) until another (not kept); null reaches to the end. */
export type StorySpan = {
  readonly personId: string;
  readonly from: string | null;
  readonly until: string | null;
};

/** What happened between the viewer and this person, or to oneself; always through the viewer. */
export type MomentSource = (ctx: Context, span: StorySpan) => Promise<Moment[]>;

export type Sought = {
  readonly text: string;
  /** Only what has to do with this person. */
  readonly personId?: string | undefined;
  readonly limit: number;
};

/** Where the viewer may read these words in this slice. */
export type FindSource = (ctx: Context, sought: Sought) => Promise<Found[]>;
