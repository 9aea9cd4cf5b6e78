import { lazy } from 'react';
import type { WebSlice } from '../../../web/shell/slice.ts';

const People = lazy(() =>
  import('./people-page.tsx').then(({ PeoplePage }) => ({ default: PeoplePage })),
);
const Team = lazy(() => import('./team-page.tsx').then(({ TeamPage }) => ({ default: TeamPage })));
const Welcome = lazy(() =>
  import('./welcome-page.tsx').then(({ WelcomePage }) => ({ default: WelcomePage })),
);
const Invitation = lazy(() =>
  import('./invitation-page.tsx').then(({ InvitationPage }) => ({ default: InvitationPage })),
);
const Profile = lazy(() =>
  import('./profile-section.tsx').then(({ ProfileSection }) => ({ default: ProfileSection })),
);
const Import = lazy(() =>
  import('./import-section.tsx').then(({ ImportSection }) => ({ default: ImportSection })),
);
const Invitations = lazy(() =>
  import('./invitations-section.tsx').then(({ InvitationsSection: body }) => ({ default: body })),
);
const Mails = lazy(() =>
  import('./mails-section.tsx').then(({ MailsSection }) => ({ default: MailsSection })),
);
const Audit = lazy(() =>
  import('./audit-section.tsx').then(({ AuditSection }) => ({ default: AuditSection })),
);
const Organisation = lazy(() =>
  import('./organisation-section.tsx').then(({ OrganisationSection: body }) => ({ default: body })),
);

export const orgWeb: WebSlice = {
  name: 'org',
  routes: [
    { path: '/welcome', page: Welcome, open: true },
    { path: '/invitation', page: Invitation, open: true },
    { path: '/people', room: 'people', page: People },
    { path: '/team', room: 'team', page: Team },
  ],
  me: [{ id: 'profile', title: 'Profile', order: 10, body: Profile }],
  admin: [
    { id: 'organisation', title: 'Organisation', order: 10, body: Organisation },
    { id: 'import', title: 'Import people', order: 20, body: Import },
    { id: 'invitations', title: 'Invitations', order: 30, body: Invitations },
    { id: 'mails', title: 'Mails', order: 40, body: Mails },
    { id: 'audit', title: 'Audit log', order: 50, body: Audit },
  ],
  palette: [
    { label: 'Add a person', words: 'new report colleague', icon: 'plus', href: '/people?add' },
    {
      label: 'Import people from a file',
      words: 'csv roster',
      icon: 'upload',
      href: '/admin/import',
      only: 'administrator',
    },
    { label: 'Your name and time zone', words: 'profile', icon: 'me', href: '/me/profile' },
    { label: 'Audit log', icon: 'lock', href: '/admin/audit', only: 'administrator' },
  ],
};
