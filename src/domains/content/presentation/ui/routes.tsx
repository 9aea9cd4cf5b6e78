import type { WebSlice } from '../../../../web/shell/slice.ts';

export const presentationWeb: WebSlice = {
  name: 'presentation',
  studio: () => import('./studio.tsx').then(({ studio }) => studio),
};
