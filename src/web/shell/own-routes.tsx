import { lazy } from 'react';
import type { Route } from './slice.ts';

const Me = lazy(() => import('./me-page.tsx').then(({ MePage }) => ({ default: MePage })));
const Admin = lazy(() => import('./me-page.tsx').then(({ AdminPage }) => ({ default: AdminPage })));

/** The two rooms that are made of sections of many slices. */
export const ownRoutes: readonly Route[] = [
  { path: '/me', room: 'me', page: Me },
  { path: '/me/:section', room: 'me', page: Me },
  { path: '/admin', room: 'admin', page: Admin },
  { path: '/admin/:section', room: 'admin', page: Admin },
];
