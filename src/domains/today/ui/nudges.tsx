import { Avatar } from '../../../web/design/avatar.tsx';
import { Button, ButtonLink } from '../../../web/design/button.tsx';
import { Card, Section } from '../../../web/design/card.tsx';
import { toast } from '../../../web/design/toast.tsx';
import { patch, useChange } from '../../../web/use.ts';
import type { Nudge } from '../contract.ts';
import { today } from './calls.ts';

type Props = {
  nudges: readonly Nudge[];
  /** Without a meeting above, the first nudge is the thing to do next. */
  leads: boolean;
};

export function Nudges({ nudges, leads }: Props) {
  return (
    <Section title="Worth your attention" aside={nudges.length}>
      <ul className="grid gap-3">
        {nudges.map((nudge, at) => (
          <NudgeCard
            key={nudge.nudgeId}
            nudge={nudge}
            isNext={leads && at === 0}
            neighbourId={(nudges[at + 1] ?? nudges[at - 1])?.nudgeId}
          />
        ))}
      </ul>
    </Section>
  );
}

type CardProps = { nudge: Nudge; isNext: boolean; neighbourId: string | undefined };

/** One sentence, one main action, why it is here, and two ways to be rid of it. */
function NudgeCard({ nudge, isNext, neighbourId }: CardProps) {
  const { later, notUseful } = useDismissals(neighbourId);
  const takeUp = useChange(today.takeUp, { invalidates: [] });
  const { nudgeId, sentence, words, action } = nudge;
  return (
    <Card as="li" className="grid gap-x-4 gap-y-3 sm:grid-cols-[auto_minmax(0,1fr)]">
      <div className="hidden sm:row-span-2 sm:block">
        {nudge.about && <Avatar name={nudge.about.name} size="small" />}
      </div>
      <div className="grid gap-1">
        <p id={idOf(nudgeId)} tabIndex={-1} className="max-w-prose text-pretty outline-none">
          {sentence}
        </p>
        {words && <p className="max-w-prose border-s-2 border-line ps-3 text-ink-soft">{words}</p>}
      </div>
      <div className="flex flex-wrap items-center gap-x-1 gap-y-2">
        <ButtonLink
          tone={isNext ? 'next' : 'plain'}
          size="small"
          href={action.href}
          className="me-2"
          onClick={() => takeUp.mutate({ nudgeId })}
        >
          {action.label}
        </ButtonLink>
        <Button
          tone="quiet"
          size="small"
          aria-describedby={idOf(nudgeId)}
          onClick={() => later.mutate({ nudgeId })}
        >
          Later
        </Button>
        <Button
          tone="quiet"
          size="small"
          aria-describedby={idOf(nudgeId)}
          onClick={() => notUseful.mutate({ nudgeId })}
        >
          Not useful
        </Button>
        <WhySeen why={nudge.why} />
      </div>
    </Card>
  );
}

function WhySeen({ why }: Pick<Nudge, 'why'>) {
  const carries = why.source ? `${why.source}: ${why.strength}` : why.strength;
  return (
    <details className="text-sm text-ink-soft open:mt-1 open:basis-full sm:ms-auto sm:open:ms-0">
      <summary className="inline-flex min-h-9 list-none items-center text-ink-faint underline decoration-line-strong underline-offset-4 hover:text-ink">
        Why am I seeing this?
      </summary>
      <div className="mt-1 grid max-w-prose gap-1">
        <p>{why.watches}</p>
        <p>
          {why.finding} <span className="text-ink-faint">({carries})</span>
        </p>
      </div>
    </details>
  );
}

const idOf = (nudgeId: string): string => `nudge-${nudgeId}`;

/** The card leaves at once, the focus goes on to its neighbour, and a toast can take it back. */
function useDismissals(neighbourId: string | undefined) {
  const undo = useChange(today.undo);
  const gone = (said: string) => ({
    optimistic: ({ nudgeId }: { nudgeId: string }) => {
      if (neighbourId) document.getElementById(idOf(neighbourId))?.focus();
      return [
        patch(today.list, {}, (list) => ({
          ...list,
          nudges: list.nudges.filter((one) => one.nudgeId !== nudgeId),
        })),
      ];
    },
    onDone: (done: { dismissalId: string } | undefined) => {
      const back = done && {
        label: 'Undo',
        run: () => undo.mutate({ dismissalId: done.dismissalId }),
      };
      toast(said, back);
    },
  });
  return {
    later: useChange(today.later, gone('Put off until tomorrow.')),
    notUseful: useChange(today.notUseful, gone('Gone. You will see this kind less often.')),
  };
}
