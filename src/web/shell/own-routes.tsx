import { lazy } from 'react';
import { part } from '../part.ts';
import { slices } from '../slices.ts';
import type { Route } from './slice.ts';

const Me = part(() => import('./me-page.tsx'), 'MePage');
const Admin = part(() => import('./me-page.tsx'), 'AdminPage');

/** The room and what the slices bring to it are fetched side by side. */
const Studio = lazy(async () => {
  const [{ studioOf }, ...parts] = await Promise.all([
    import('./studio-room.tsx'),
    ...slices.flatMap(({ studio }) => studio?.() ?? []),
  ]);
  return { default: studioOf(parts) };
});

/** The rooms that are made of parts of many slices. */
export const ownRoutes: readonly Route[] = [
  { path: '/me', room: 'me', page: Me },
  { path: '/me/:section', room: 'me', page: Me },
  { path: '/studio/*?', room: 'studio', page: Studio },
  { path: '/admin', room: 'admin', page: Admin },
  { path: '/admin/:section', room: 'admin', page: Admin },
];
