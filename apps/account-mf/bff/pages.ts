import type { PageLoader, RemoteTables } from '@souk/mf-kit/bff';
import type { SignInPageProps } from '../features/sign-in/sign-in-page.tsx';
import { accountPath, ownPath } from '../paths.ts';
import type { Services } from './services.ts';
import { forSignedIn } from './visitor.ts';

const signIn: PageLoader<Services> = async ({ query }, context) => {
  const next = ownPath(query.next, accountPath);
  if (await context.services.sessions.of(context)) return { kind: 'redirect', to: next };
  return { kind: 'page', expose: './SignInPage', props: { next } satisfies SignInPageProps };
};

const signOut = forSignedIn(() => ({ kind: 'page', expose: './SignOutPage', props: {} }));

/** One entry per `page` of routes.ts. None is cached: who is signed in decides. */
export const pages: RemoteTables<Services>['pages'] = { signIn, signOut };
