import type Stripe from 'stripe';
import { newId } from '../ids.ts';
import { seconds, type World } from '../world.ts';

type Movement = Pick<Stripe.BalanceTransaction, 'amount' | 'currency' | 'type' | 'description'> & {
  fee: number;
  source: string;
};

/** Books money that came to or left the account's balance. */
export function recordMovement(world: World, movement: Movement): Stripe.BalanceTransaction {
  const created = seconds(world);
  const { amount, currency, description, fee, source, type } = movement;
  return world.store.put('balance_transaction', {
    id: newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: created + 2 * 86_400,
    balance_type: 'payments',
    created,
    currency,
    description,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0 ? [] : [{ amount: fee, application: null, currency, description: feeName(type), type: 'stripe_fee' }],
    net: amount - fee,
    reporting_category: type === 'adjustment' ? disputeCategory(amount) : type,
    source,
    status: 'pending',
    type,
  });
}

const feeName = (type: Movement['type']): string => (type === 'adjustment' ? 'Dispute fee' : 'Stripe processing fees');
const disputeCategory = (amount: number): string => (amount < 0 ? 'dispute' : 'dispute_reversal');
