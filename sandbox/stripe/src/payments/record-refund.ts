import type Stripe from 'stripe';
import { cardByFingerprint } from '../cards.ts';
import { newId } from '../ids.ts';
import { emit, seconds, type World } from '../world.ts';
import { recordMovement } from './record-movement.ts';
import { setDue } from './when-due.ts';

/** How long the test cards whose refunds change later take for it. */
const refundMs = 2000;

type Giving = {
  amount: number;
  /** False where only a hold is released: nothing leaves the balance and no refund event is sent. */
  moved: boolean;
  reason: Stripe.Refund['reason'];
  metadata: Record<string, string>;
};

/** Gives back `amount` of a charge. The caller has checked that so much is left. */
export function recordRefund(
  world: World,
  charge: Stripe.Charge,
  { amount, moved, reason, metadata }: Giving,
): Stripe.Refund {
  const { store } = world;
  const id = newId('re');
  const movement = moved
    ? recordMovement(world, {
        amount: -amount,
        currency: charge.currency,
        description: 'REFUND FOR CHARGE',
        fee: 0,
        source: id,
        type: 'refund',
      })
    : null;
  const later = moved ? cardByFingerprint(charge.payment_method_details?.card?.fingerprint)?.refund : null;
  if (later) setDue(world, id, world.now() + refundMs);
  const refund = store.put('refund', {
    id,
    object: 'refund',
    amount,
    balance_transaction: movement?.id ?? null,
    charge: charge.id,
    created: seconds(world),
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details: {
      card: {
        reference_status: 'pending',
        reference_type: 'acquirer_reference_number',
        type: moved ? 'refund' : 'reversal',
      },
      type: 'card',
    },
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: later === 'pends' ? 'pending' : 'succeeded',
    ...(later === 'pends' ? { pending_reason: 'processing' as const } : {}),
    transfer_reversal: null,
  });
  const given = charge.amount_refunded + amount;
  const after = store.put('charge', { ...charge, amount_refunded: given, refunded: given === charge.amount });
  if (moved) {
    emit(world, 'refund.created', refund);
    emit(world, 'charge.refunded', after, charge);
  }
  return refund;
}
