import type { BffContext } from '@souk/mf-kit/bff';
import type { SignedIn } from '@souk/mf-kit/session';
import { TRPCError } from '@trpc/server';
import type { Services } from './services.ts';

export type Context = BffContext<Services>;

/** Somebody with a cart or orders here: a user who is signed in, or a guest, whose cookie names a cart and holds the token that opens it. */
export interface Shopper {
  /** As the order service knows the cart: a user's is `current`, whichever it is. */
  cartId: string;
  /** Their own bearer token: the service that owns the object decides what it opens. */
  token: string;
  /** Null for a guest. */
  user: SignedIn['user'] | null;
}

const NINETY_DAYS = 90 * 24 * 3600;
const SHAPE = /^([0-9a-f-]{36})~([\w-]+\.[\w-]+\.[\w-]+)$/i;

export const bearer = ({ token }: Pick<Shopper, 'token'>) => ({ authorization: `Bearer ${token}` });

/**
 * Who comes with these cookies; null for somebody without a session and a cart. A guest costs no call. Somebody who has signed in brings
 * along what they did as a guest: at the first contact it goes into their own cart, and the guest's cookie goes.
 */
export async function shopperOf(context: Context): Promise<Shopper | null> {
  const guest = guestOf(context);
  const signedIn = await context.services.sessions.of(context);
  if (!signedIn) return guest;
  const shopper = { cartId: 'current', token: signedIn.token, user: signedIn.user };
  // Where that cannot be done just now, the cookie stays for the next time.
  if (guest && (await context.services.mergeCarts(guest, shopper))) context.clearCookie(context.services.cartCookie);
  return shopper;
}

export async function mustBeShopper(context: Context): Promise<Shopper> {
  const shopper = await shopperOf(context);
  if (!shopper) throw new TRPCError({ code: 'CONFLICT', message: 'Your cart is empty.' });
  return shopper;
}

function guestOf({ cookies, services }: Context): Shopper | null {
  const [, cartId, token] = SHAPE.exec(cookies[services.cartCookie] ?? '') ?? [];
  return cartId && token ? { cartId, token, user: null } : null;
}

/** Keeps a guest's cart for the next visit. A user's is found by who they are. */
export function rememberCart({ setCookie, services }: Context, { cartId, token, user }: Shopper): void {
  if (!user) setCookie(services.cartCookie, `${cartId}~${token}`, { maxAgeSeconds: NINETY_DAYS });
}
