import type { WebSlice } from '../../../../web/shell/slice.ts';

export const schedulingWeb: WebSlice = {
  name: 'scheduling',
  studio: () => import('./studio.tsx').then(({ studio }) => studio),
};
