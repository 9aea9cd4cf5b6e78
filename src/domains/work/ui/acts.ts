import type { OutputOf } from '../../../platform/universal/contract.ts';
import { toast } from '../../../web/design/toast.tsx';
import { type ChangeResult, useChange } from '../../../web/use.ts';
import type { contract } from '../contract.ts';
import { work } from './calls.ts';

type Ops = (typeof contract)['operations'];
type Act = 'begin' | 'finish' | 'reopen' | 'drop';
type Acts = { readonly [K in Act]: ChangeResult<Ops[K], OutputOf<Ops[K]> | undefined> };

/** What can be done with a piece of work in one tap; the last one is taken back in another. */
export function useActs(): Acts {
  const reopen = useChange(work.reopen, { refusal: 'toast' });
  const undo = ({ assignmentId }: { assignmentId: string }) => ({
    label: 'Undo',
    run: () => reopen.mutate({ assignmentId }),
  });
  return {
    reopen,
    begin: useChange(work.begin, {
      refusal: 'toast',
      onDone: (_, input) => toast('Begun.', undo(input)),
    }),
    finish: useChange(work.finish, {
      refusal: 'toast',
      onDone: (_, input) => toast('Done.', undo(input)),
    }),
    drop: useChange(work.drop, { refusal: 'toast', onDone: () => toast('Taken away.') }),
  };
}
