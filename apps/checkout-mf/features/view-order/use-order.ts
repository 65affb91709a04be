import * as React from 'react';
import { tellCartUpdated } from '../tell-cart-updated.ts';
import type { OrderView } from './order-page.tsx';
import { isMoving, isPaid } from './order-status.ts';

const SOON_MS = 1000;
const LATER_MS = 5000;
const PATIENT_AFTER = 30;

/** The order as it is now. Asks again while it moves, and while a payment that was just made has not arrived. */
export function useOrder(initial: OrderView, thanks: boolean): OrderView {
  const [order, setOrder] = React.useState(initial);
  const waits = isMoving(order.status) || (thanks && order.status === 'awaiting_payment');
  const { id } = order;

  React.useEffect(() => {
    if (!waits) return;
    let timer: ReturnType<typeof setTimeout>;
    let live = true;
    const askAgain = (asked: number) => {
      timer = setTimeout(
        async () => {
          const { bff } = await import('../../bff-client.ts');
          const next = await bff.order.read.query({ id }).catch(() => null); // the shop may be out of reach for a moment
          if (!live) return;
          if (next) setOrder(next);
          askAgain(asked + 1);
        },
        asked < PATIENT_AFTER ? SOON_MS : LATER_MS,
      );
    };
    askAgain(0);
    return () => {
      live = false;
      clearTimeout(timer);
    };
  }, [waits, id]);

  // The cart became this order: the header must not go on counting it.
  const paid = isPaid(order.status);
  React.useEffect(() => {
    if (!thanks || !paid) return;
    void (async () => {
      const { bff } = await import('../../bff-client.ts');
      const cart = await bff.cart.read.query().catch(() => null);
      if (cart) tellCartUpdated(cart.quantity);
    })();
  }, [thanks, paid]);

  return order;
}
