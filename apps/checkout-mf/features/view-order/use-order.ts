import { type BffFailure, readFailure } from '@souk/mf-kit/bff-failure';
import * as React from 'react';
import { tellCartUpdated } from '../tell-cart-updated.ts';
import { isMoving, isPaid, type OrderView } from './order-status.ts';

const SOON_MS = 1000;
const LATER_MS = 5000;
const PATIENT_AFTER = 30;

type Bff = typeof import('../../bff-client.ts')['bff'];
/** Asks the shop to change the order. Answers why not, or null when it is done; the page shows the order as it is then, either way. */
export type ChangeOrder = (ask: (bff: Bff) => Promise<OrderView>) => Promise<BffFailure | null>;

/** The order as it is now. Asks again while it moves, and while a payment that was just made has not arrived. */
export function useOrder(initial: OrderView, thanks: boolean): { order: OrderView; change: ChangeOrder } {
  const [order, setOrder] = React.useState(initial);
  const waits = isMoving(order) || (thanks && order.status === 'awaiting_payment');
  const { id } = order;

  React.useEffect(() => {
    if (!waits) return;
    let timer: ReturnType<typeof setTimeout>;
    let live = true;
    const askAgain = (asked: number) => {
      timer = setTimeout(
        async () => {
          const next = await readAgain(id);
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

  async function change(ask: (bff: Bff) => Promise<OrderView>): Promise<BffFailure | null> {
    try {
      const { bff } = await import('../../bff-client.ts');
      setOrder(await ask(bff));
      return null;
    } catch (error) {
      const now = await readAgain(id);
      if (now) setOrder(now);
      return readFailure(error);
    }
  }

  return { order, change };
}

/** Null when the shop is out of reach for a moment. */
async function readAgain(id: string): Promise<OrderView | null> {
  const { bff } = await import('../../bff-client.ts');
  return bff.order.read.query({ id }).catch(() => null);
}
