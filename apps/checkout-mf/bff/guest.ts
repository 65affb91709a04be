import type { BffContext } from '@souk/mf-kit/bff';
import { TRPCError } from '@trpc/server';
import type { Services } from './services.ts';

export type Context = BffContext<Services>;

/** The visitor's cart and the token that opens it, as kept in the cookie. */
export interface Guest {
  cartId: string;
  token: string;
}

const NINETY_DAYS = 90 * 24 * 3600;
const SHAPE = /^([0-9a-f-]{36})~([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** Who comes with these cookies, or null for someone without a cart. */
export function guestOf({ cookies, services }: Pick<Context, 'cookies' | 'services'>): Guest | null {
  const [, cartId, token] = SHAPE.exec(cookies[services.cartCookie] ?? '') ?? [];
  return cartId && token ? { cartId, token } : null;
}

export function mustBeGuest(context: Context): Guest {
  const guest = guestOf(context);
  if (!guest) throw new TRPCError({ code: 'CONFLICT', message: 'Your cart is empty.' });
  return guest;
}

export function rememberGuest({ setCookie, services }: Context, { cartId, token }: Guest): void {
  setCookie(services.cartCookie, `${cartId}~${token}`, { maxAgeSeconds: NINETY_DAYS });
}

/** The guest's own token: the order service decides what it opens. */
export const bearer = ({ token }: Guest) => ({ authorization: `Bearer ${token}` });
