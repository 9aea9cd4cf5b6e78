import { lazy } from 'react';
import type { WebSlice } from '../../../web/shell/slice.ts';

export const sharingWeb: WebSlice = {
  name: 'sharing',
  me: [
    {
      id: 'who-sees-what',
      title: 'Who sees what',
      order: 60,
      body: lazy(() =>
        import('./who-sees-what.tsx').then(({ WhoSeesWhat: body }) => ({ default: body })),
      ),
    },
  ],
};
