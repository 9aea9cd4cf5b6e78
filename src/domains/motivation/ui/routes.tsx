import { part } from '../../../web/part.ts';
import type { WebSlice } from '../../../web/shell/slice.ts';

export const motivationWeb: WebSlice = {
  name: 'motivation',
  routes: [
    {
      path: '/motivation',
      room: 'me',
      page: part(() => import('./own-page.tsx'), 'MotivationPage'),
    },
    {
      path: '/motivation/wants',
      room: 'me',
      page: part(() => import('./wants-page.tsx'), 'WantsPage'),
    },
    {
      path: '/people/:personId/motivation',
      room: 'people',
      page: part(() => import('./person-page.tsx'), 'PersonMotivationPage'),
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
      group: 'you',
      order: 20,
      body: part(() => import('./mine.tsx'), 'MyMotivation'),
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
      body: part(() => import('./person-section.tsx'), 'PersonMotivation'),
    },
    {
      slot: 'tools',
      order: 50,
      body: part(() => import('./prompts.tsx'), 'PromptsTool'),
    },
  ],
};
