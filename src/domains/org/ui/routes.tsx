import { part } from '../../../web/part.ts';
import type { WebSlice } from '../../../web/shell/slice.ts';

const People = part(() => import('./people-page.tsx'), 'PeoplePage');
const Team = part(() => import('./team-page.tsx'), 'TeamPage');
const Welcome = part(() => import('./welcome-page.tsx'), 'WelcomePage');
const Invitation = part(() => import('./invitation-page.tsx'), 'InvitationPage');
const Profile = part(() => import('./profile-section.tsx'), 'ProfileSection');
const Import = part(() => import('./import-section.tsx'), 'ImportSection');
const Invitations = part(() => import('./invitations-section.tsx'), 'InvitationsSection');
const Mails = part(() => import('./mails-section.tsx'), 'MailsSection');
const Audit = part(() => import('./audit-section.tsx'), 'AuditSection');
const Organisation = part(() => import('./organisation-section.tsx'), 'OrganisationSection');

export const orgWeb: WebSlice = {
  name: 'org',
  routes: [
    { path: '/welcome', page: Welcome, open: true },
    { path: '/invitation', page: Invitation, open: true },
    { path: '/people', room: 'people', page: People },
    { path: '/team', room: 'team', page: Team },
  ],
  me: [{ id: 'profile', title: 'Profile', group: 'you', order: 10, body: Profile }],
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
