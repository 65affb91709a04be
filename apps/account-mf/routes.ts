import type { RemoteRoutes } from '@souk/mf-kit/contract';
import { loginPath, logoutPath } from './paths.ts';

/** What this remote owns, and what it puts into the shell's header. */
export const routes = {
  routes: [
    { pattern: loginPath, page: 'signIn' },
    { pattern: logoutPath, page: 'signOut' },
  ],
  header: [
    {
      slot: 'actions',
      fragment: 'AccountMenu',
      height: 44,
      width: 44,
      // all that a visitor sees who is not signed in, without a byte of script
      fallback: { label: 'Sign in', href: loginPath, icon: 'user' },
    },
  ],
} satisfies RemoteRoutes;
