import { useEffect, useState } from 'react';

const minute = 60_000;

/** The time of day somewhere, kept current while it shows. */
export function useClock(timeZone: string): string {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), minute);
    return () => clearInterval(timer);
  }, []);
  return new Intl.DateTimeFormat(undefined, {
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(new Date());
}
