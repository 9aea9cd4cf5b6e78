import { part } from '../../../web/part.ts';
import type { WebSlice } from '../../../web/shell/slice.ts';

const Work = part(() => import('./work-page.tsx'), 'WorkPage');
const Glue = part(() => import('./glue-page.tsx'), 'GluePage');
const Person = part(() => import('./person-work-page.tsx'), 'PersonWorkPage');
const Section = part(() => import('./person-section.tsx'), 'PersonWork');
const Card = part(() => import('./team-card.tsx'), 'TeamCard');

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
