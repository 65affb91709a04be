import { createHash } from 'node:crypto';
import type { createServiceClient } from '@souk/contracts/client';
import type { paths } from '@souk/contracts/order';
import type { Shopper } from './visitor.ts';

export type MergeCarts = (guest: Shopper, user: Shopper) => Promise<boolean>;

const REMEMBERED = 5_000;

/**
 * Has the order service put a guest's cart into that of the user whom the guest turned out to be. True when nothing is left to be done: it
 * went there, or the cart is none that this guest may give. What was done is remembered, as several parts of one page ask for it, and a
 * browser may keep the cookie for a while.
 */
export function createMergeCarts(order: ReturnType<typeof createServiceClient<paths>>): MergeCarts {
  const done = new Map<string, Promise<boolean>>();

  async function merge({ cartId, token }: Shopper, user: Shopper): Promise<boolean> {
    try {
      const { response } = await order.POST('/carts/current/merge', {
        body: { cartId, token },
        headers: { authorization: `Bearer ${user.token}` },
      });
      return response.ok || (response.status === 404 && (await isDone({ cartId, token })));
    } catch {
      return false; // no answer: asked again it happens once all the same
    }
  }

  /** Whether a cart that was not taken has nothing to be lost: it is not there, not this guest's, or not open any more. */
  async function isDone({ cartId, token }: Pick<Shopper, 'cartId' | 'token'>): Promise<boolean> {
    const { data, response } = await order.GET('/carts/{id}', {
      params: { path: { id: cartId } },
      headers: { authorization: `Bearer ${token}` },
    });
    return data ? data.status !== 'open' : response.status === 404 || response.status === 401;
  }

  return (guest, user) => {
    const key = createHash('sha256').update(`${user.user?.id} ${guest.cartId} ${guest.token}`).digest('base64');
    const known = done.get(key);
    if (known) return known;
    const merging = merge(guest, user);
    if (done.size >= REMEMBERED) done.delete(done.keys().next().value ?? '');
    done.set(key, merging);
    void merging.then((merged) => {
      if (!merged) done.delete(key);
    });
    return merging;
  };
}
