import type { ReactNode } from 'react';
import { Button } from '../../../web/design/button.tsx';
import { Icon } from '../../../web/design/icon.tsx';
import { useChange } from '../../../web/use.ts';
import type { Round } from '../contract-shapes.ts';
import { motivation } from './calls.ts';
import { dayAt } from './words.ts';

type Props = {
  round: Round;
  laidAt: string;
  what: 'guess' | 'order';
  /** Another thing to do with it. */
  more?: ReactNode;
  children: ReactNode;
};

/** What one has laid face down, and what becomes of it. */
export function SealedSide({ round, laidAt, what, more, children }: Props) {
  const takeBack = useChange(motivation.takeBack, { refusal: 'toast' });
  return (
    <>
      <p className="flex items-center gap-2 font-semibold">
        <Icon name="lock" className="text-ink-soft" />
        Your {what} lies here sealed since {dayAt(laidAt)}.
      </p>
      <p className="max-w-prose text-ink-soft">{children}</p>
      <div className="flex flex-wrap gap-2">
        {more}
        <Button
          tone="quiet"
          busy={takeBack.isPending}
          onClick={() => takeBack.mutate({ roundId: round.roundId })}
        >
          Take it back
        </Button>
      </div>
    </>
  );
}
