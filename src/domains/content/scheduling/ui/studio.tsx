import { part } from '../../../../web/part.ts';
import type { StudioPart } from '../../../../web/shell/slice.ts';

const Schedule = part(() => import('./schedule-page.tsx'), 'SchedulePage');
const Booking = part(() => import('./booking-page.tsx'), 'BookingPage');
const NewBooking = part(() => import('./booking-page.tsx'), 'NewBookingPage');
const Placements = part(() => import('./placements-page.tsx'), 'PlacementsPage');
const Audiences = part(() => import('./audiences-page.tsx'), 'AudiencesPage');
const Audience = part(() => import('./audience-page.tsx'), 'AudiencePage');
const Releases = part(() => import('./releases-page.tsx'), 'ReleasesPage');
const Release = part(() => import('./release-page.tsx'), 'ReleasePage');

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
