import { lazy } from 'react';
import type { WebSlice } from '../../../web/shell/slice.ts';

export const commitmentsWeb: WebSlice = {
  name: 'commitments',
  palette: [
    {
      label: 'See what is promised',
      words: 'commitments due',
      icon: 'flag',
      href: '/me/commitments',
    },
  ],
  me: [
    {
      id: 'commitments',
      title: 'Commitments',
      order: 10,
      body: lazy(() =>
        import('./keep-rate.tsx').then(({ MyPromises }) => ({ default: MyPromises })),
      ),
    },
  ],
  fills: [
    {
      slot: 'today',
      order: 20,
      body: lazy(() => import('./today-card.tsx').then(({ DueSoon }) => ({ default: DueSoon }))),
    },
  ],
};
