import { lazy } from 'react';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const picturesWeb: WebSlice = {
  name: 'pictures',
  me: [
    {
      id: 'pictures',
      title: 'Pictures',
      order: 18,
      body: lazy(() => import('./mine.tsx').then(({ MyPictures: body }) => ({ default: body }))),
    },
  ],
  fills: [
    {
      slot: 'tools',
      order: 20,
      body: lazy(() => import('./tool.tsx').then(({ PicturesTool: body }) => ({ default: body }))),
    },
    {
      slot: 'table',
      order: 20,
      body: lazy(() =>
        import('./table.tsx').then(({ PicturesTable: body }) => ({ default: body })),
      ),
    },
    {
      slot: 'person',
      order: 80,
      body: lazy(() =>
        import('./person-pictures.tsx').then(({ PersonPictures: body }) => ({ default: body })),
      ),
    },
  ],
};
