import type { BffContext, PageLoader } from '@souk/mf-kit/bff';
import type { SignedIn } from '@souk/mf-kit/session';
import { visitorHeaders } from '@souk/mf-kit/visitor';
import { TRPCError } from '@trpc/server';
import { loginFor } from '../paths.ts';
import type { Services } from './services.ts';

export type Context = BffContext<Services>;

const YEAR = 365 * 24 * 3600;

/** The visitor's own token: the service that owns the object decides. */
export const bearer = ({ token }: SignedIn) => ({ authorization: `Bearer ${token}` });

/** Who is in front of the screen, for the user service's count of guesses. */
export function visitor({ visitor: seen, cookies, services }: Context): Record<string, string> {
  const device = cookies[services.deviceCookie];
  return { ...visitorHeaders(seen), ...(device ? { 'x-visitor-device': device } : {}) };
}

/** The session that this browser holds, signed in or over. */
export const heldSession = ({ cookies, services }: Context): string | undefined =>
  cookies[services.sessions.cookie] || undefined;

/** Throws UNAUTHORIZED: the page then leads to sign-in. */
export async function mustBeSignedIn(context: Context): Promise<SignedIn> {
  const signedIn = await context.services.sessions.of(context);
  if (!signedIn) throw new TRPCError({ code: 'UNAUTHORIZED', message: context.words('errors')('signedOut') });
  return signedIn;
}

/** A page for those who are signed in; anyone else signs in first and comes back. */
export const forSignedIn =
  (
    load: (
      signedIn: SignedIn,
      input: Parameters<PageLoader<Services>>[0],
      context: Context,
    ) => ReturnType<PageLoader<Services>>,
  ): PageLoader<Services> =>
  async (input, context) => {
    const signedIn = await context.services.sessions.of(context);
    return signedIn ? load(signedIn, input, context) : { kind: 'redirect', to: loginFor(input.path) };
  };

interface NewSession {
  session: string;
  expiresAt: string;
  device?: string;
}

/** Puts a session into the browser: until it is closed, or remembered until the session ends. */
export function keepSession(
  context: Context,
  { session, expiresAt, device }: NewSession,
  { remember }: { remember: boolean },
): void {
  const { services, setCookie } = context;
  services.sessions.forget(heldSession(context));
  const secondsLeft = Math.max(0, Math.floor((Date.parse(expiresAt) - Date.now()) / 1000));
  setCookie(services.sessions.cookie, session, remember ? { maxAgeSeconds: secondsLeft } : {});
  if (device) setCookie(services.deviceCookie, device, { maxAgeSeconds: YEAR });
}

/** Takes the session out of the browser. What it showed is dropped with the page that is loaded next. */
export function dropSession(context: Context): void {
  context.services.sessions.forget(heldSession(context));
  context.clearCookie(context.services.sessions.cookie);
}
