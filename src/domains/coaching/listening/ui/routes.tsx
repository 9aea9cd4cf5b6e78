import { part } from '../../../../web/part.ts';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const listeningWeb: WebSlice = {
  name: 'listening',
  me: [
    {
      id: 'listening',
      title: 'Listening',
      group: 'meeting',
      order: 30,
      body: part(() => import('./trend.tsx'), 'Trend'),
    },
  ],
  fills: [
    {
      slot: 'tools',
      order: 30,
      body: part(() => import('./tools.tsx'), 'Tools'),
    },
    {
      slot: 'table',
      order: 30,
      body: part(() => import('./table.tsx'), 'Table'),
    },
    {
      slot: 'room',
      order: 30,
      body: part(() => import('./afterwards.tsx'), 'Afterwards'),
    },
  ],
};
