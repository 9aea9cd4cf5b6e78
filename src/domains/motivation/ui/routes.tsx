import { lazy } from 'react';
import type { WebSlice } from '../../../web/shell/slice.ts';

export const motivationWeb: WebSlice = {
  name: 'motivation',
  routes: [
    {
      path: '/motivation',
      room: 'me',
      page: lazy(() =>
        import('./own-page.tsx').then(({ MotivationPage: page }) => ({ default: page })),
      ),
    },
    {
      path: '/motivation/wants',
      room: 'me',
      page: lazy(() =>
        import('./wants-page.tsx').then(({ WantsPage: page }) => ({ default: page })),
      ),
    },
    {
      path: '/people/:personId/motivation',
      room: 'people',
      page: lazy(() =>
        import('./person-page.tsx').then(({ PersonMotivationPage: page }) => ({ default: page })),
      ),
    },
  ],
  palette: [
    { label: 'What moves you', words: 'motivators sort guess', icon: 'wave', href: '/motivation' },
    {
      label: 'What you want',
      words: 'more less learn try promotion career',
      icon: 'flag',
      href: '/motivation/wants',
    },
  ],
  me: [
    {
      id: 'motivation',
      title: 'What moves you',
      order: 20,
      body: lazy(() => import('./mine.tsx').then(({ MyMotivation: body }) => ({ default: body }))),
    },
  ],
  shows: [
    { thing: 'motivation.motivators', label: 'What moves you', href: '/motivation' },
    { thing: 'motivation.wants', label: 'What you want next', href: '/motivation/wants' },
  ],
  fills: [
    {
      slot: 'person',
      order: 30,
      body: lazy(() =>
        import('./person-section.tsx').then(({ PersonMotivation: body }) => ({ default: body })),
      ),
    },
    {
      slot: 'tools',
      order: 50,
      body: lazy(() =>
        import('./prompts.tsx').then(({ PromptsTool: body }) => ({ default: body })),
      ),
    },
  ],
};
