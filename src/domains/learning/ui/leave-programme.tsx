import { Button } from '../../../web/design/button.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { useChange } from '../../../web/use.ts';
import { learning } from './calls.ts';

/** Leaving asks nothing; what was written stays in one's record, and one may begin anew. */
export function LeaveProgramme({ enrolmentId }: { enrolmentId: string }) {
  const leave = useChange(learning.leave, {
    refusal: 'toast',
    onDone: () => toast('You have left. What you wrote is in your export.'),
  });
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-5 text-sm text-ink-soft">
      Leave whenever you like, and begin anew whenever you like.
      <Button
        size="small"
        tone="quiet"
        busy={leave.isPending}
        onClick={() => leave.mutate({ enrolmentId })}
      >
        Leave this programme
      </Button>
    </p>
  );
}
