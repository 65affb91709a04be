import { readFailure } from '@souk/mf-kit/bff-failure';
import { useWords } from '@souk/mf-kit/words';
import * as React from 'react';
import { tellCartUpdated } from '../tell-cart-updated.ts';
import type { CartLine, CartView } from './cart-view.ts';

type Bff = typeof import('../../bff-client.ts')['bff'];

// Stepping from 1 to 5 is one change of mind, not four.
const SETTLE_MS = 350;

/** The cart on the page: shows a change at once, asks the shop, and shows what the shop says. */
export function useCart(initial: CartView) {
  const t = useWords('cart');
  const codeWords = useWords('code');
  const [state, setState] = React.useState<{ cart: CartView; said: string; failure: string | null }>({
    cart: initial,
    said: '',
    failure: null,
  });
  const confirmed = React.useRef(initial);
  const timers = React.useRef(new Map<string, ReturnType<typeof setTimeout>>());
  const latest = React.useRef(0);

  /** Answers why not, or null when it is done. */
  async function ask(change: (bff: Bff) => Promise<CartView>, said: string): Promise<string | null> {
    const turn = ++latest.current;
    try {
      const { bff } = await import('../../bff-client.ts');
      const cart = await change(bff);
      confirmed.current = cart;
      tellCartUpdated(cart.quantity);
      if (turn === latest.current) setState({ cart, said, failure: null });
      return null;
    } catch (error) {
      return readFailure(error).message;
    }
  }

  /** As `ask`; what is refused is undone on the page, and told above it. */
  async function askAloud(...change: Parameters<typeof ask>): Promise<void> {
    const asking = ask(...change);
    const turn = latest.current;
    const failure = await asking;
    if (failure && turn === latest.current) setState({ cart: confirmed.current, said: '', failure });
  }

  function setQuantity(line: CartLine, quantity: number) {
    const { variantId, title } = line;
    setState(({ cart }) => ({ cart: withQuantity(cart, variantId, quantity), said: '', failure: null }));
    clearTimeout(timers.current.get(variantId));
    const timer = setTimeout(() => {
      const said = t('quantityNow', { title, quantity });
      void askAloud((bff) => bff.cart.setQuantity.mutate({ variantId, quantity }), said);
    }, SETTLE_MS);
    timers.current.set(variantId, timer);
  }

  async function remove({ variantId, title }: CartLine) {
    clearTimeout(timers.current.get(variantId));
    await askAloud((bff) => bff.cart.remove.mutate({ variantId }), t('removed', { title }));
  }

  /** Answers why not: a code that is refused is told at its field. */
  const applyCode = (code: string) => ask((bff) => bff.cart.setCode.mutate({ code }), codeWords('applied'));
  const removeCode = () => askAloud((bff) => bff.cart.removeCode.mutate(), codeWords('removed'));

  /** What came meanwhile stays. */
  const putAway = ({ notices }: CartView) =>
    askAloud((bff) => bff.cart.putNoticesAway.mutate({ ids: notices.map(({ id }) => id) }), t('putAway'));

  return { ...state, setQuantity, remove, applyCode, removeCode, putAway };
}

/** Only the number: sums are the order service's, and follow with its answer. */
const withQuantity = (cart: CartView, variantId: string, quantity: number): CartView => ({
  ...cart,
  lines: cart.lines.map((line) => (line.variantId === variantId ? { ...line, quantity } : line)),
});
