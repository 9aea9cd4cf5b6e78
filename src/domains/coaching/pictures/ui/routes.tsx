import { part } from '../../../../web/part.ts';
import type { WebSlice } from '../../../../web/shell/slice.ts';

export const picturesWeb: WebSlice = {
  name: 'pictures',
  me: [
    {
      id: 'pictures',
      title: 'Pictures',
      group: 'meeting',
      order: 18,
      body: part(() => import('./mine.tsx'), 'MyPictures'),
    },
  ],
  fills: [
    {
      slot: 'tools',
      order: 20,
      body: part(() => import('./tool.tsx'), 'PicturesTool'),
    },
    {
      slot: 'table',
      order: 20,
      body: part(() => import('./table.tsx'), 'PicturesTable'),
    },
    {
      slot: 'person',
      order: 80,
      body: part(() => import('./person-pictures.tsx'), 'PersonPictures'),
    },
  ],
};
