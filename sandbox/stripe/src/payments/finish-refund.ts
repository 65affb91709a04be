import type Stripe from 'stripe';
import { emit, type World } from '../world.ts';
import { recordMovement } from './record-movement.ts';

/** What becomes of a refund on the test cards for it: a pending one succeeds, and one that had succeeded fails at the bank. */
export function finishRefund(world: World, before: Stripe.Refund): void {
  const failed = before.status === 'succeeded';
  const refund = world.store.put('refund', failed ? failedRefund(world, before) : succeededRefund(before));
  if (failed) emit(world, 'refund.failed', refund);
  emit(world, 'refund.updated', refund, before);
  emit(world, 'charge.refund.updated', refund, before);
}

function succeededRefund({ pending_reason: _, ...refund }: Stripe.Refund): Stripe.Refund {
  return { ...refund, status: 'succeeded' };
}

/** The money is back in the balance, and the charge is no longer refunded by it. */
function failedRefund(world: World, refund: Stripe.Refund): Stripe.Refund {
  const { store } = world;
  const charge = store.must('charge', String(refund.charge));
  store.put('charge', { ...charge, amount_refunded: charge.amount_refunded - refund.amount, refunded: false });
  const movement = recordMovement(world, {
    amount: refund.amount,
    currency: refund.currency,
    description: 'REFUND FAILURE',
    fee: 0,
    source: refund.id,
    type: 'refund_failure',
  });
  return {
    ...refund,
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: movement.id,
  };
}
