import { lazy } from 'react';
import type { WebSlice } from '../../../web/shell/slice.ts';

const Work = lazy(() => import('./work-page.tsx').then(({ WorkPage }) => ({ default: WorkPage })));
const Glue = lazy(() => import('./glue-page.tsx').then(({ GluePage }) => ({ default: GluePage })));
const Person = lazy(() =>
  import('./person-work-page.tsx').then(({ PersonWorkPage }) => ({ default: PersonWorkPage })),
);
const Section = lazy(() =>
  import('./person-section.tsx').then(({ PersonWork }) => ({ default: PersonWork })),
);
const Card = lazy(() => import('./team-card.tsx').then(({ TeamCard }) => ({ default: TeamCard })));

export const workWeb: WebSlice = {
  name: 'work',
  routes: [
    { path: '/work', room: 'team', page: Work },
    { path: '/work/glue', room: 'team', page: Glue },
    { path: '/people/:personId/work', room: 'people', page: Person },
  ],
  palette: [
    { label: 'Work', words: 'assignments tasks timeline', icon: 'team', href: '/work' },
    { label: 'Glue work', words: 'rota turns ledger fair', icon: 'repeat', href: '/work/glue' },
  ],
  fills: [
    { slot: 'person', order: 70, body: Section },
    { slot: 'team', order: 30, body: Card },
  ],
};
