import * as React from 'react';
import { readFailure } from '../bff-error.ts';
import { tellCartUpdated } from '../tell-cart-updated.ts';
import type { CartLine, CartView } from './cart-view.ts';

// Stepping from 1 to 5 is one change of mind, not four.
const SETTLE_MS = 350;

/** The cart on the page: shows a change at once, asks the shop, and shows what the shop says. */
export function useCart(initial: CartView) {
  const [state, setState] = React.useState<{ cart: CartView; said: string; failure: string | null }>({
    cart: initial,
    said: '',
    failure: null,
  });
  const confirmed = React.useRef(initial);
  const timers = React.useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const latest = React.useRef(0);

  async function ask(change: () => Promise<CartView>, said: string) {
    const turn = ++latest.current;
    try {
      const cart = await change();
      confirmed.current = cart;
      tellCartUpdated(cart.quantity);
      if (turn === latest.current) setState({ cart, said, failure: null });
    } catch (error) {
      if (turn === latest.current) setState({ cart: confirmed.current, said: '', failure: readFailure(error).message });
    }
  }

  function setQuantity(line: CartLine, quantity: number) {
    const { variantId, title } = line;
    setState(({ cart }) => ({ cart: withQuantity(cart, variantId, quantity), said: '', failure: null }));
    clearTimeout(timers.current.get(variantId));
    const timer = setTimeout(async () => {
      const { bff } = await import('../../bff-client.ts');
      await ask(() => bff.cart.setQuantity.mutate({ variantId, quantity }), `${title}: quantity is now ${quantity}`);
    }, SETTLE_MS);
    timers.current.set(variantId, timer);
  }

  async function remove({ variantId, title }: CartLine) {
    clearTimeout(timers.current.get(variantId));
    const { bff } = await import('../../bff-client.ts');
    await ask(() => bff.cart.remove.mutate({ variantId }), `Removed ${title}`);
  }

  return { ...state, setQuantity, remove };
}

/** Only the number: sums are the order service's, and follow with its answer. */
const withQuantity = (cart: CartView, variantId: string, quantity: number): CartView => ({
  ...cart,
  lines: cart.lines.map((line) => (line.variantId === variantId ? { ...line, quantity } : line)),
});
