import { lazy } from 'react';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const listeningWeb: WebSlice = {
  name: 'listening',
  me: [
    {
      id: 'listening',
      title: 'Listening',
      order: 30,
      body: lazy(() => import('./trend.tsx').then(({ Trend: body }) => ({ default: body }))),
    },
  ],
  fills: [
    {
      slot: 'tools',
      order: 30,
      body: lazy(() => import('./tools.tsx').then(({ Tools: body }) => ({ default: body }))),
    },
    {
      slot: 'table',
      order: 30,
      body: lazy(() => import('./table.tsx').then(({ Table: body }) => ({ default: body }))),
    },
    {
      slot: 'room',
      order: 30,
      body: lazy(() =>
        import('./afterwards.tsx').then(({ Afterwards: body }) => ({ default: body })),
      ),
    },
  ],
};
