import { useWords } from '@souk/mf-kit/words';
import * as React from 'react';
import { failureValues } from './failure-values.ts';
import type { OrderView } from './order-status.ts';
import type { ChangeOrder } from './use-order.ts';

interface UseReturnOptions {
  order: OrderView;
  change: ChangeOrder;
  /** The request was taken. */
  onAsked(): void;
}

/** The form of a return: how many of each line go back, and why. */
export function useReturn({ order, change, onAsked }: UseReturnOptions) {
  const t = useWords('order');
  const [chosen, setChosen] = React.useState<Record<string, number>>(() => onlyChoice(order));
  const [reason, setReason] = React.useState('');
  const [pending, setPending] = React.useState(false);
  const [failure, setFailure] = React.useState<string | null>(null);
  // One key per return as it is filled in: sending the same again is the same return.
  const sent = React.useRef({ body: '', key: '' });

  const quantityOf = (variantId: string) => chosen[variantId] ?? 0;
  const choose = (variantId: string, quantity: number) => setChosen((known) => ({ ...known, [variantId]: quantity }));

  async function send() {
    const lines = order.returnable
      .map(({ variantId }) => ({ variantId, quantity: quantityOf(variantId) }))
      .filter(({ quantity }) => quantity > 0);
    if (lines.length === 0) return setFailure(t('chooseHowMany'));
    const request = { lines, ...(reason.trim() ? { reason: reason.trim() } : {}) };
    const body = JSON.stringify(request);
    if (sent.current.body !== body) sent.current = { body, key: crypto.randomUUID() };
    const { key } = sent.current;
    setFailure(null);
    setPending(true);
    const failed = await change((bff) => bff.order.requestReturn.mutate({ id: order.id, key, ...request }));
    setPending(false);
    if (failed) setFailure(t('failure', failureValues(failed)));
    else onAsked();
  }

  return { quantityOf, choose, reason, setReason, pending, failure, send };
}

/** A single thing that was sent is what goes back; among several the shopper chooses. */
function onlyChoice({ returnable }: OrderView): Record<string, number> {
  const [only, ...others] = returnable;
  return only?.quantity === 1 && others.length === 0 ? { [only.variantId]: 1 } : {};
}
