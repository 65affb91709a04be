import type { RemoteTables } from '@souk/mf-kit/bff';
import { accountPages } from './account-pages.ts';
import { guestPages } from './guest-pages.ts';
import type { Services } from './services.ts';
import { forSignedIn } from './visitor.ts';

const signOut = forSignedIn(() => ({ kind: 'page', expose: './SignOutPage', words: ['signOut'], props: {} }));

/** One entry per `page` of routes.ts. None is cached: who is signed in decides. */
export const pages: RemoteTables<Services>['pages'] = { ...guestPages, ...accountPages, signOut };
