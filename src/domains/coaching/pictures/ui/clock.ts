import { useEffect, useState } from 'react';

/**
 * Seconds left until a moment on the server's clock: `now` is what it said when the answer came, and
 * `heardAt` the moment on ours, so that two devices with different clocks count as one.
 */
export function useSecondsLeft(until: string | null, now: string, heardAt: number): number {
  const ahead = Date.parse(now) - heardAt;
  const left = () =>
    until ? Math.max(0, Math.ceil((Date.parse(until) - (Date.now() + ahead)) / 1000)) : 0;
  const [seconds, setSeconds] = useState(left);
  useEffect(() => {
    setSeconds(left());
    const timer = setInterval(() => setSeconds(left()), 250);
    return () => clearInterval(timer);
  });
  return seconds;
}
