import { lazy } from 'react';
import type { StudioPart } from '../../../../web/shell/slice.ts';

const Schedule = lazy(() =>
  import('./schedule-page.tsx').then(({ SchedulePage }) => ({ default: SchedulePage })),
);
const Booking = lazy(() =>
  import('./booking-page.tsx').then(({ BookingPage }) => ({ default: BookingPage })),
);
const NewBooking = lazy(() =>
  import('./booking-page.tsx').then(({ NewBookingPage }) => ({ default: NewBookingPage })),
);
const Placements = lazy(() =>
  import('./placements-page.tsx').then(({ PlacementsPage }) => ({ default: PlacementsPage })),
);
const Audiences = lazy(() =>
  import('./audiences-page.tsx').then(({ AudiencesPage }) => ({ default: AudiencesPage })),
);
const Audience = lazy(() =>
  import('./audience-page.tsx').then(({ AudiencePage }) => ({ default: AudiencePage })),
);
const Releases = lazy(() =>
  import('./releases-page.tsx').then(({ ReleasesPage }) => ({ default: ReleasesPage })),
);
const Release = lazy(() =>
  import('./release-page.tsx').then(({ ReleasePage }) => ({ default: ReleasePage })),
);

export const studio: StudioPart = {
  tabs: [
    { title: 'Schedule', href: '/studio/schedule', order: 20 },
    { title: 'Audiences', href: '/studio/audiences', order: 22 },
    { title: 'Releases', href: '/studio/releases', order: 30 },
  ],
  routes: [
    { path: '/studio/schedule', page: Schedule },
    { path: '/studio/schedule/new', page: NewBooking },
    { path: '/studio/schedule/booking/:bookingId', page: Booking },
    { path: '/studio/schedule/placements', page: Placements },
    { path: '/studio/audiences', page: Audiences },
    { path: '/studio/audiences/:audienceId', page: Audience },
    { path: '/studio/releases', page: Releases },
    { path: '/studio/releases/:releaseId', page: Release },
  ],
};
