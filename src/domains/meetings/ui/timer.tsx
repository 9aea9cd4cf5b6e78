import { useEffect, useState } from 'react';
import { Button } from '../../../web/design/button.tsx';
import type { Meeting } from '../contract-shapes.ts';

const minuteMs = 60_000;
const aroundMs = 10 * minuteMs;

/** Time left of the meeting: it runs by itself around the planned time, else from a press. */
export function Timer({ meeting }: { meeting: Meeting }) {
  const name = `groundswell.timer.${meeting.meetingId}`;
  const [startedAt, setStartedAt] = useState(() => Number(sessionStorage.getItem(name)) || null);
  const now = useNow();
  const from = startedAt ?? plannedStart(meeting, now);
  if (from === null) {
    const start = () => {
      const pressedAt = Date.now();
      sessionStorage.setItem(name, String(pressedAt));
      setStartedAt(pressedAt);
    };
    return (
      <Button
        tone="quiet"
        size="small"
        icon="clock"
        className="-mx-2"
        aria-label={`Start the timer: ${meeting.durationMinutes} minutes`}
        data-tip="Start the timer"
        onClick={start}
      >
        {meeting.durationMinutes} minutes
      </Button>
    );
  }
  // The clock of this page ticks every few seconds, and so may be behind the press.
  const left = Math.ceil(meeting.durationMinutes - Math.max(0, now - from) / minuteMs);
  return <Left minutes={left} of={meeting.durationMinutes} />;
}

/** The planned start, while it is close enough that the two are likely meeting now. */
function plannedStart({ startsAt, durationMinutes }: Meeting, now: number): number | null {
  const start = Date.parse(startsAt);
  return now >= start && now < start + durationMinutes * minuteMs + aroundMs ? start : null;
}

function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

const around = 2 * Math.PI * 8;

function Left({ minutes, of }: { minutes: number; of: number }) {
  const share = Math.min(1, Math.max(0, minutes / of));
  const short = minutes <= 5;
  const words = minutes >= 0 ? `${minutes} min left` : `${-minutes} min over`;
  return (
    <div
      role="timer"
      className={`inline-flex min-h-9 items-center gap-2 text-sm font-semibold ${short ? 'text-amber-ink' : 'text-ink-soft'}`}
    >
      <svg viewBox="0 0 20 20" className="size-5 -rotate-90" fill="none" aria-hidden>
        <circle cx="10" cy="10" r="8" className="stroke-line" strokeWidth="3" />
        <circle
          cx="10"
          cy="10"
          r="8"
          stroke="currentColor"
          strokeWidth="3"
          strokeDasharray={`${share * around} ${around}`}
        />
      </svg>
      {words}
      <span className="sr-only" aria-live="polite">
        {minutes === 5 ? 'Five minutes left.' : ''}
      </span>
    </div>
  );
}
