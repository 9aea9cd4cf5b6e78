import type { WebSlice } from '../../../../web/shell/slice.ts';

export const authoringWeb: WebSlice = {
  name: 'authoring',
  studio: () => import('./studio.tsx').then(({ studio }) => studio),
  unlocksStudio: { slice: 'authoring', operation: 'studio' },
};
