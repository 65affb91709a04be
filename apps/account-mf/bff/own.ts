import type { PageLoader, PageReply } from '@souk/mf-kit/bff';
import type { SignedIn } from '@souk/mf-kit/session';
import { TRPCError } from '@trpc/server';
import { bff } from './bff.ts';
import type { Services } from './services.ts';
import { bearer, type Context, forSignedIn, heldSession, mustBeSignedIn } from './visitor.ts';

/** Who is signed in, and how to ask for what is theirs: the id is the session's, never anything that a browser sends. */
export interface Self {
  user: SignedIn['user'];
  path: { id: string };
  headers: { authorization: string };
}

const selfOf = (signedIn: SignedIn): Self => ({
  user: signedIn.user,
  path: { id: signedIn.user.id },
  headers: bearer(signedIn),
});

/** A procedure for whoever is signed in, about what is theirs. */
export const own = bff.procedure.use(async ({ ctx, next }) =>
  next({ ctx: { ...ctx, self: selfOf(await mustBeSignedIn(ctx)) } }),
);

/** A page of the account. The user service is asked anew, so that what was changed or ended elsewhere shows at once. */
export const ownPage =
  (load: (self: Self, context: Context) => PageReply | Promise<PageReply>): PageLoader<Services> =>
  (input, context) => {
    context.services.sessions.forget(heldSession(context));
    return forSignedIn((signedIn) => load(selfOf(signedIn), context))(input, context);
  };

const AWAY = new Set<TRPCError['code']>(['SERVICE_UNAVAILABLE', 'GATEWAY_TIMEOUT', 'TOO_MANY_REQUESTS']);

/** A part of a page without which the rest of it is still worth showing. Null: its service is away, which the page says. */
export async function unlessAway<T>(part: string, asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof TRPCError && !AWAY.has(error.code)) throw error;
    console.error(`[account] ${part} cannot be shown: ${error instanceof Error ? error.message : 'unknown'}`);
    return null;
  }
}
