import { ButtonLink } from '../../../../web/design/button.tsx';
import { Ready } from '../../../../web/design/states.tsx';
import { WhoSees } from '../../../sharing/ui/public.tsx';
import { isWaiting, thePlan } from '../rules.ts';
import { usePlan } from './calls.ts';
import { SmallPath } from './path-drawing.tsx';

/** Me: the path in small, and the way to all of it. */
export function MyPlan() {
  const read = usePlan();
  return (
    <Ready read={read}>
      {(plan) => {
        const waiting = plan.proposals.filter(isWaiting).length;
        return (
          <div className="grid justify-items-start gap-5">
            <p className="max-w-prose text-ink-soft">
              Dreams, goals, steps and what speaks for them. It is yours: others may propose, and
              you decide what becomes of it.
            </p>
            {plan.goals.length > 0 && <SmallPath plan={plan} />}
            {waiting > 0 && (
              <p>{waiting === 1 ? 'A proposal waits' : `${waiting} proposals wait`} for you.</p>
            )}
            <WhoSees thing={thePlan} label="Your growth plan" />
            <ButtonLink href="/growth" tone="next">
              Open your plan
            </ButtonLink>
          </div>
        );
      }}
    </Ready>
  );
}
