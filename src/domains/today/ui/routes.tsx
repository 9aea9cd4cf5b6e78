import { part } from '../../../web/part.ts';
import type { WebSlice } from '../../../web/shell/slice.ts';

export const todayWeb: WebSlice = {
  name: 'today',
  routes: [
    {
      path: '/',
      room: 'today',
      page: part(() => import('./today-page.tsx'), 'TodayPage'),
    },
  ],
};
