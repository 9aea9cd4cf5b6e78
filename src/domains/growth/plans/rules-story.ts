import type { Moment } from '../../../platform/universal/story.ts';
import type { Turned } from './contract-shapes.ts';

/** One's own plan, or that of somebody who shows it; with its goal in sight. */
export const planHref = (me: string, ownerId: string, goalId: string | null): string =>
  `${ownerId === me ? '/growth' : `/people/${ownerId}/growth`}${goalId ? `#goal-${goalId}` : ''}`;

export type TurnTold = {
  readonly at: string;
  readonly turned: Exclude<Turned, 'reopened'>;
  readonly what: string;
  readonly learned: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly goalId: string;
};

const became = { reached: 'reached', missed: 'missed', 'let-go': 'let go of' } as const;

export const sayTurned =
  (me: string) =>
  ({ at, turned, what, learned, ownerId, ownerName, goalId }: TurnTold): Moment => ({
    at,
    kind: 'goal',
    icon: turned === 'reached' ? 'check' : 'wave',
    text: `${ownerId === me ? 'You' : ownerName} ${became[turned]} “${what}”.${learned && ` Learned: ${learned}`}`,
    href: planHref(me, ownerId, goalId),
  });

export type AnswerTold = {
  readonly at: string;
  readonly what: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly fromName: string;
};

export const sayAnswered =
  (me: string) =>
  ({ at, what, ownerId, ownerName, fromName }: AnswerTold): Moment => ({
    at,
    kind: 'plan',
    icon: 'flag',
    text:
      ownerId === me
        ? `You took “${what}” into your plan, which ${fromName} had proposed.`
        : `${ownerName} took your proposal “${what}” into their plan.`,
    href: planHref(me, ownerId, null),
  });
