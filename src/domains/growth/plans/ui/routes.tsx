import { part } from '../../../../web/part.ts';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const plansWeb: WebSlice = {
  name: 'plans',
  routes: [
    {
      path: '/growth',
      room: 'me',
      page: part(() => import('./growth-page.tsx'), 'GrowthPage'),
    },
    {
      path: '/growth/case/:caseId',
      room: 'me',
      page: part(() => import('./case-page.tsx'), 'CasePage'),
    },
    {
      path: '/people/:personId/growth',
      room: 'people',
      page: part(() => import('./their-page.tsx'), 'TheirGrowthPage'),
    },
  ],
  palette: [
    { label: 'Your growth plan', words: 'goals dreams milestones', icon: 'up', href: '/growth' },
  ],
  me: [
    {
      id: 'growth',
      title: 'Growth plan',
      group: 'growing',
      order: 26,
      body: part(() => import('./mine.tsx'), 'MyPlan'),
    },
  ],
  shows: [{ thing: 'plans.plan', label: 'Your growth plan', href: '/growth' }],
  fills: [
    {
      slot: 'person',
      order: 60,
      body: part(() => import('./person-section.tsx'), 'PersonPlan'),
    },
    {
      slot: 'room',
      order: 60,
      body: part(() => import('./in-room.tsx'), 'PlanInRoom'),
    },
  ],
};
