import { lazy } from 'react';
import type { WebSlice } from '../../../web/shell/slice.ts';

export const todayWeb: WebSlice = {
  name: 'today',
  routes: [
    {
      path: '/',
      room: 'today',
      page: lazy(() =>
        import('./today-page.tsx').then(({ TodayPage }) => ({ default: TodayPage })),
      ),
    },
  ],
};
