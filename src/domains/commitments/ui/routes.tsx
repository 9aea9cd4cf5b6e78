import { part } from '../../../web/part.ts';
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
      group: 'meeting',
      order: 10,
      body: part(() => import('./keep-rate.tsx'), 'MyPromises'),
    },
  ],
  fills: [
    {
      slot: 'today',
      order: 20,
      body: part(() => import('./today-card.tsx'), 'DueSoon'),
    },
  ],
};
