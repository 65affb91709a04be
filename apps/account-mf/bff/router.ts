import { publishedRoutes } from '../routes.ts';
import { addressProcedures } from './addresses.ts';
import { bff } from './bff.ts';
import { cardProcedures } from './cards.ts';
import { fragments } from './fragments.ts';
import { mailedLinkProcedures } from './mailed-links.ts';
import { sessionProcedures } from './open-sessions.ts';
import { pages } from './pages.ts';
import { passkeyProcedures } from './passkeys.ts';
import { preferenceProcedures } from './preferences.ts';
import { privacyProcedures } from './privacy.ts';
import { profileProcedures } from './profile.ts';
import { proofProcedures } from './proof.ts';
import { recommendationProcedures } from './recommendations.ts';
import { registerProcedures } from './register.ts';
import { secondFactorProcedures } from './second-factor.ts';
import { signInProcedures } from './sign-in.ts';

export const router = bff.router({
  ...bff.remoteProcedures({ routes: publishedRoutes, pages, fragments }),
  signIn: bff.router(signInProcedures),
  register: bff.router(registerProcedures),
  mailedLinks: bff.router(mailedLinkProcedures),
  profile: bff.router(profileProcedures),
  preferences: bff.router(preferenceProcedures),
  addresses: bff.router(addressProcedures),
  passkeys: bff.router(passkeyProcedures),
  secondFactor: bff.router(secondFactorProcedures),
  sessions: bff.router(sessionProcedures),
  proof: bff.router(proofProcedures),
  privacy: bff.router(privacyProcedures),
  cards: bff.router(cardProcedures),
  recommendations: bff.router(recommendationProcedures),
});
export type Router = typeof router;
