import { lazy } from 'react';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const plansWeb: WebSlice = {
  name: 'plans',
  routes: [
    {
      path: '/growth',
      room: 'me',
      page: lazy(() =>
        import('./growth-page.tsx').then(({ GrowthPage: page }) => ({ default: page })),
      ),
    },
    {
      path: '/growth/case/:caseId',
      room: 'me',
      page: lazy(() => import('./case-page.tsx').then(({ CasePage: page }) => ({ default: page }))),
    },
    {
      path: '/people/:personId/growth',
      room: 'people',
      page: lazy(() =>
        import('./their-page.tsx').then(({ TheirGrowthPage: page }) => ({ default: page })),
      ),
    },
  ],
  palette: [
    { label: 'Your growth plan', words: 'goals dreams milestones', icon: 'up', href: '/growth' },
  ],
  me: [
    {
      id: 'growth',
      title: 'Growth plan',
      order: 26,
      body: lazy(() => import('./mine.tsx').then(({ MyPlan: body }) => ({ default: body }))),
    },
  ],
  shows: [{ thing: 'plans.plan', label: 'Your growth plan', href: '/growth' }],
  fills: [
    {
      slot: 'person',
      order: 60,
      body: lazy(() =>
        import('./person-section.tsx').then(({ PersonPlan: body }) => ({ default: body })),
      ),
    },
    {
      slot: 'room',
      order: 60,
      body: lazy(() => import('./in-room.tsx').then(({ PlanInRoom: body }) => ({ default: body }))),
    },
  ],
};
