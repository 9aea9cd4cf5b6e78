import { part } from '../../../web/part.ts';
import type { WebSlice } from '../../../web/shell/slice.ts';

export const recordWeb: WebSlice = {
  name: 'record',
  me: [
    {
      id: 'record',
      title: 'Your words',
      group: 'yours',
      order: 700,
      body: part(() => import('./record-section.tsx'), 'RecordSection'),
    },
  ],
  palette: [
    {
      label: 'Export everything I wrote',
      words: 'download markdown json zip',
      icon: 'download',
      href: '/me/record',
    },
    {
      label: 'Move notes in from elsewhere',
      words: 'import markdown folder',
      icon: 'upload',
      href: '/me/record',
    },
  ],
};
