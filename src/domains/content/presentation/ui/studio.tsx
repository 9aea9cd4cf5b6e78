import { part } from '../../../../web/part.ts';
import type { StudioPart } from '../../../../web/shell/slice.ts';

const Preview = part(() => import('./preview-page.tsx'), 'PreviewPage');
const Figures = part(() => import('./figures-page.tsx'), 'FiguresPage');
const Keys = part(() => import('./keys-page.tsx'), 'KeysPage');

export const studio: StudioPart = {
  tabs: [
    { title: 'Preview', href: '/studio/preview', order: 26 },
    { title: 'Figures', href: '/studio/figures', order: 40 },
  ],
  routes: [
    { path: '/studio/preview', page: Preview },
    { path: '/studio/figures', page: Figures },
    { path: '/studio/keys', page: Keys },
  ],
};
