import { part } from '../../../web/part.ts';
import type { WebSlice } from '../../../web/shell/slice.ts';

export const sharingWeb: WebSlice = {
  name: 'sharing',
  me: [
    {
      id: 'who-sees-what',
      title: 'Who sees what',
      group: 'yours',
      order: 60,
      body: part(() => import('./who-sees-what.tsx'), 'WhoSeesWhat'),
    },
  ],
};
