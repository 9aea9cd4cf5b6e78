import { lazy } from 'react';
import type { WebSlice } from '../../../web/shell/slice.ts';

const SignIn = lazy(() =>
  import('./sign-in-page.tsx').then(({ SignInPage }) => ({ default: SignInPage })),
);
const Link = lazy(() => import('./link-page.tsx').then(({ LinkPage }) => ({ default: LinkPage })));
const Security = lazy(() =>
  import('./security-section.tsx').then(({ SecuritySection }) => ({ default: SecuritySection })),
);

export const account: WebSlice = {
  name: 'account',
  routes: [
    { path: '/sign-in', page: SignIn, open: true },
    { path: '/sign-in/link', page: Link, open: true },
  ],
  me: [{ id: 'security', title: 'Signing in', order: 800, body: Security }],
  palette: [
    {
      label: 'Passkeys, password and sessions',
      words: 'security sign in account',
      icon: 'lock',
      href: '/me/security',
    },
  ],
};
