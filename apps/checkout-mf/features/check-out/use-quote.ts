import { type BffFailure, readFailure } from '@souk/mf-kit/bff-failure';
import * as React from 'react';
import type { CartView } from '../view-cart/cart-view.ts';
import type { QuoteView, ShippingMethod } from './checkout-page.tsx';

interface Shown {
  cart: CartView;
  quote: QuoteView;
}
export interface Destination {
  country: string;
  shippingMethod: ShippingMethod;
}
type Bff = typeof import('../../bff-client.ts')['bff'];

/** What is bought and what it would cost. Of several questions under way, the answer to the last one counts. */
export function useQuote(first: Shown) {
  const [shown, setShown] = React.useState(first);
  const latest = React.useRef(first.quote);
  const turn = React.useRef(0);
  const asking = React.useRef<Promise<BffFailure | null>>(undefined);

  /** Answers why the page still shows what it showed, or null. */
  function ask(read: (bff: Bff) => Promise<Partial<Shown>>): Promise<BffFailure | null> {
    const mine = ++turn.current;
    const answer = (async () => {
      try {
        const { bff } = await import('../../bff-client.ts');
        const news = await read(bff);
        if (mine !== turn.current) return null;
        latest.current = news.quote ?? latest.current;
        setShown((known) => ({ ...known, ...news }));
        return null;
      } catch (error) {
        return mine === turn.current ? readFailure(error) : null;
      }
    })();
    asking.current = answer;
    return answer;
  }

  return {
    ...shown,
    requote: (to: Destination) => ask(async (bff) => ({ quote: await bff.checkout.quote.query(to) })),
    /** The cart too: it is not what the page shows. */
    refresh: (to: Destination) =>
      ask(async (bff) => {
        const [cart, quote] = await Promise.all([bff.cart.read.query(), bff.checkout.quote.query(to)]);
        return { cart, quote };
      }),
    removeCode: (to: Destination) =>
      ask(async (bff) => {
        const cart = await bff.cart.removeCode.mutate();
        return { cart, quote: await bff.checkout.quote.query(to) };
      }),
    /** The shopper has read what happened to the cart. */
    putNoticesAway: (ids: string[]) => ask(async (bff) => ({ cart: await bff.cart.putNoticesAway.mutate({ ids }) })),
    /** Null: without one. */
    payByGiftCard: (code: string | null, to: Destination) =>
      ask(async (bff) => {
        if (code === null) await bff.cart.removeGiftCard.mutate();
        else await bff.cart.setGiftCard.mutate({ code });
        return { quote: await bff.checkout.quote.query(to) };
      }),
    /** The quote once nothing is asked any more: whoever presses the button right after choosing agrees to what they chose. */
    async settledQuote(): Promise<QuoteView> {
      for (let waited: unknown; waited !== asking.current; ) {
        waited = asking.current;
        await waited;
      }
      return latest.current;
    },
  };
}
