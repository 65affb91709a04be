import type Stripe from 'stripe';
import { emit, type World } from '../world.ts';
import { recordMovement } from './record-movement.ts';
import { clearDue } from './when-due.ts';

/** The bank's decision. A won dispute brings back what it took, its fee too. */
export function closeDispute(world: World, dispute: Stripe.Dispute, status: 'won' | 'lost'): Stripe.Dispute {
  clearDue(world, dispute.id);
  const movements = status === 'won' ? [reinstate(world, dispute)] : [];
  const closed = world.store.put('dispute', {
    ...dispute,
    status,
    balance_transactions: [...dispute.balance_transactions, ...movements],
  });
  emit(world, 'charge.dispute.closed', closed);
  if (status === 'won') emit(world, 'charge.dispute.funds_reinstated', closed);
  return closed;
}

function reinstate(world: World, dispute: Stripe.Dispute): Stripe.BalanceTransaction {
  return recordMovement(world, {
    amount: dispute.amount,
    currency: dispute.currency,
    description: `Chargeback reversal for ${dispute.charge}`,
    fee: -dispute.balance_transactions.reduce((sum, { fee }) => sum + fee, 0),
    source: dispute.id,
    type: 'adjustment',
  });
}
