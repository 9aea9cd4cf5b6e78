import { useEffect, useState } from 'react';
import { Button } from '../../../../web/design/button.tsx';
import { useChange } from '../../../../web/use.ts';
import { quietState, quietWords } from '../rules-quiet.ts';
import { listening } from './calls.ts';

type Props = { meetingId: string; began: number; isMine: boolean; name: string };

const around = 2 * Math.PI * 15;
/** The ring is closed when it is time to check in (E1). */
const wholeMs = 7000;

/** A silence both know of. Whoever asked sees how far it is; the other only that there is time. */
export function QuietRing({ meetingId, began, isMine, name }: Props) {
  const ms = useSince(began);
  const over = useChange(listening.answered, { offline: 'refuse', refusal: 'toast' });
  const state = quietState(ms);
  if (state === 'gone') return null;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg bg-surface px-5 py-4">
      <svg viewBox="0 0 36 36" className="size-9 -rotate-90 text-sea" fill="none" aria-hidden>
        <circle cx="18" cy="18" r="15" className="stroke-line" strokeWidth="3" />
        <circle
          cx="18"
          cy="18"
          r="15"
          stroke="currentColor"
          strokeWidth="3"
          strokeLinecap="round"
          strokeDasharray={`${Math.min(1, ms / wholeMs) * around} ${around}`}
          className="transition-[stroke-dasharray] duration-300 ease-linear"
        />
      </svg>
      <div className="me-auto grid">
        <p role="status" className="font-serif text-lg">
          {isMine ? `${name} has time to think.` : `Take your time. ${name} waits.`}
        </p>
        {isMine && (
          <p className="min-h-6 text-sm text-ink-soft" data-quiet={state}>
            {quietWords[state]}
          </p>
        )}
      </div>
      <Button
        size="small"
        tone="quiet"
        busy={over.isPending}
        onClick={() => over.mutate({ meetingId })}
      >
        Go on
      </Button>
    </div>
  );
}

function useSince(began: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return Math.max(0, now - began);
}
