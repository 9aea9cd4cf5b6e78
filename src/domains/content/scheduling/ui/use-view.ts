import { useEffect, useState } from 'react';
import { useQueryParam } from '../../../../web/router.tsx';
import { type View, viewAround, type Zoom } from './timescale.ts';

/** Where one was before opening a booking, to come back to. */
let left: View | undefined;

/** What the timeline shows: what an address asks for, else where one was, else this month. */
export function useTimelineView(timeZone: string): [View, (view: View) => void] {
  const asked = Date.parse(useQueryParam('at') ?? '');
  const zoom: Zoom = innerWidth < 640 ? 'week' : 'month';
  const [view, setView] = useState(() => {
    if (!Number.isNaN(asked)) return viewAround('week', asked, timeZone);
    return left ?? viewAround(zoom, Date.now(), timeZone);
  });
  useEffect(() => {
    left = view;
  }, [view]);
  return [view, setView];
}

/** The moment it is, told anew each half minute. */
export function useNow(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** Long enough that a hand which pans has come to rest. */
const restMs = 250;

/** What a value came to when it last stood still: what is dear is asked for then, and not on the way. */
export function useAtRest<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), restMs);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
