import { part } from '../../../web/part.ts';
import type { WebSlice } from '../../../web/shell/slice.ts';

const SignIn = part(() => import('./sign-in-page.tsx'), 'SignInPage');
const Link = part(() => import('./link-page.tsx'), 'LinkPage');
const Security = part(() => import('./security-section.tsx'), 'SecuritySection');

export const account: WebSlice = {
  name: 'account',
  routes: [
    { path: '/sign-in', page: SignIn, open: true },
    { path: '/sign-in/link', page: Link, open: true },
  ],
  me: [{ id: 'security', title: 'Signing in', group: 'account', order: 800, body: Security }],
  palette: [
    {
      label: 'Passkeys, password and sessions',
      words: 'security sign in account',
      icon: 'lock',
      href: '/me/security',
    },
  ],
};
