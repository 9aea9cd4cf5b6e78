import type { OutputOf } from '../../../platform/universal/contract.ts';
import { type ChangeResult, type Patch, patch, useChange } from '../../../web/use.ts';
import type { Commitment, contract } from '../contract.ts';
import { commitments } from './calls.ts';

type Ops = (typeof contract)['operations'];
type Act = 'keep' | 'renegotiate' | 'drop' | 'reopen';
export type Acts = { readonly [K in Act]: ChangeResult<Ops[K], OutputOf<Ops[K]> | undefined> };

/** The lists a commitment may be shown in while somebody acts on it. */
function everywhere(one: Commitment, what: Partial<Commitment>): readonly Patch[] {
  const { commitmentId, meetingId, other } = one;
  const apply = (list: Commitment[]): Commitment[] =>
    list.map((it) => (it.commitmentId === commitmentId ? { ...it, ...what } : it));
  const inRoom = (room: string) =>
    patch(commitments.room, { meetingId: room }, (now) => ({
      commitments: apply(now.commitments),
    }));
  return [
    patch(commitments.mine, {}, (now) => ({ commitments: apply(now.commitments) })),
    patch(commitments.withPerson, { personId: other.personId }, (now) => ({
      ...now,
      open: apply(now.open),
    })),
    ...(meetingId ? [inRoom(meetingId)] : []),
  ];
}

const now = () => new Date().toISOString();

/** What can be done with one commitment; shown at once, confirmed behind the scenes. */
export const useActs = (one: Commitment): Acts => ({
  keep: useChange(commitments.keep, {
    refusal: 'toast',
    optimistic: () => everywhere(one, { closedAt: now(), closedAs: 'kept' }),
  }),
  renegotiate: useChange(commitments.renegotiate, {
    optimistic: ({ dueOn }) => everywhere(one, { dueOn }),
  }),
  drop: useChange(commitments.drop, {
    optimistic: ({ why }) =>
      everywhere(one, { closedAt: now(), closedAs: 'dropped', closedWhy: why }),
  }),
  reopen: useChange(commitments.reopen, {
    refusal: 'toast',
    optimistic: () => everywhere(one, { closedAt: null, closedAs: null, closedWhy: null }),
  }),
});
