import { lazy } from 'react';
import type { StudioPart } from '../../../../web/shell/slice.ts';

const Preview = lazy(() =>
  import('./preview-page.tsx').then(({ PreviewPage }) => ({ default: PreviewPage })),
);
const Figures = lazy(() =>
  import('./figures-page.tsx').then(({ FiguresPage }) => ({ default: FiguresPage })),
);
const Keys = lazy(() => import('./keys-page.tsx').then(({ KeysPage }) => ({ default: KeysPage })));

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
