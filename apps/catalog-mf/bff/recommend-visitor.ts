import { randomBytes } from 'node:crypto';
import type { BffContext } from '@souk/mf-kit/bff';
import { askRecommendation } from './recommend.ts';
import type { Services } from './services.ts';

const REMEMBERED_SECONDS = 90 * 86_400;
const SECRET = /^[\w-]{43}$/;

type Context = Pick<BffContext<Services>, 'services' | 'cookies' | 'visitor' | 'setCookie' | 'clearCookie'>;

/** How recommendation is told who it is: an account by its token, a browser by the secret in its cookie. */
export type VisitorHeaders = Record<string, string>;

/**
 * Null for a stranger. What a browser looked at becomes the account's at the first call after it has signed in; from then on
 * it needs no secret of its own.
 */
export async function visitorHeaders(context: Context): Promise<VisitorHeaders | null> {
  const { services, cookies, visitor } = context;
  const secret = cookies[services.visitorCookie];
  const session = secret !== undefined && SECRET.test(secret) ? secret : undefined;
  const asks: VisitorHeaders = visitor.noTracking ? { 'sec-gpc': '1' } : {};
  const signedIn = await services.sessions.of(context);
  if (!signedIn) return session === undefined ? null : { ...asks, 'x-visitor-session': session };
  const headers = { ...asks, authorization: `Bearer ${signedIn.token}` };
  if (session !== undefined && (await merged(services, session, headers))) context.clearCookie(services.visitorCookie);
  return headers;
}

async function merged(services: Services, session: string, headers: VisitorHeaders): Promise<boolean> {
  const done = await askRecommendation(services, async () => {
    const { response } = await services.recommendation.POST('/views/merge', { body: { session }, headers });
    return { data: response.ok, response };
  });
  return done ?? false;
}

/** Gives a stranger a secret, unless their browser asks for no tracking. Null: nobody is remembered. */
export async function rememberedHeaders(context: Context): Promise<VisitorHeaders | null> {
  const { services, visitor, setCookie } = context;
  const known = await visitorHeaders(context);
  const secret = known ? known['x-visitor-session'] : randomBytes(32).toString('base64url');
  if (!known && visitor.noTracking) return null;
  if (secret !== undefined && !visitor.noTracking)
    setCookie(services.visitorCookie, secret, { maxAgeSeconds: REMEMBERED_SECONDS });
  return known ?? { 'x-visitor-session': secret ?? '' };
}
