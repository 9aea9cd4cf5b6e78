import { useMemo, useState } from 'react';
import { useRead } from '../../../../web/use.ts';
import { scheduling } from './calls.ts';
import { useNames } from './timeline-rows.ts';

export { peopleWords } from '../rules-words.ts';
export { momentWords } from './bars.ts';
export { type Attribute, attributeName } from './condition-row.tsx';
export { instantOf, wallOf } from './timescale.ts';

export const usePlacements = () => useRead(scheduling.placements, {});
export const useReleases = () => useRead(scheduling.releases, {});
export const useAttributes = () => useRead(scheduling.attributes, {}, { hears: ['org'] });

/** What bookings of these years are called, and whom they are for. */
export type ScheduleNames = {
  title(bookingId: string): string;
  audience(bookingId: string): string;
  placement(name: string): string;
};

const nothing = { bookings: [], placements: [], audiences: [], releases: [], cut: false };

export function useScheduleNames(): ScheduleNames {
  const [year] = useState(() => new Date().getUTCFullYear());
  const { data } = useRead(
    scheduling.timeline,
    { from: `${year - 1}-01-01T00:00:00Z`, until: `${year + 2}-01-01T00:00:00Z` },
    { hears: ['authoring'], keep: false },
  );
  const schedule = data ?? nothing;
  const names = useNames(schedule);
  return useMemo(() => {
    const known = new Map(schedule.bookings.map((one) => [one.bookingId, one]));
    return {
      title: (bookingId) => known.get(bookingId)?.item.title ?? 'A booking of another time',
      audience: (bookingId) => {
        const booking = known.get(bookingId);
        return booking ? names.audience(booking) : 'its audience';
      },
      placement: names.placement,
    };
  }, [schedule, names]);
}
