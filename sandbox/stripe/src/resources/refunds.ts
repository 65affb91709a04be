import type Stripe from 'stripe';
import { z } from 'zod';
import { invalid, missing } from '../errors.ts';
import { listPage } from '../list.ts';
import { format } from '../money.ts';
import { amount, id, mergeMetadata, metadata, paging } from '../params.ts';
import { recordRefund } from '../payments/record-refund.ts';
import { nothing, route } from '../route.ts';
import { emit, type World } from '../world.ts';

const createParams = z.strictObject({
  amount: amount.optional(),
  charge: id.optional(),
  payment_intent: id.optional(),
  reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  metadata: metadata.optional(),
});
const listParams = z.strictObject({ ...paging, charge: id.optional(), payment_intent: id.optional() });

function chargeFor(world: World, params: z.infer<typeof createParams>): Stripe.Charge {
  const { store } = world;
  if (params.charge && params.payment_intent) {
    throw invalid(
      'parameter_invalid_empty',
      'You may only specify one of these parameters: charge, payment_intent.',
      'charge',
    );
  }
  if (params.charge) {
    const charge = store.get('charge', params.charge);
    if (!charge) throw missing('charge', params.charge, 'charge');
    return charge;
  }
  if (!params.payment_intent)
    throw invalid(
      'parameter_missing',
      'One of the following params should be provided for this request: payment_intent or charge.',
    );
  const intent = store.get('payment_intent', params.payment_intent);
  if (!intent) throw missing('payment_intent', params.payment_intent, 'payment_intent');
  if (!intent.latest_charge) {
    throw invalid(
      'payment_intent_unexpected_state',
      `This PaymentIntent (${intent.id}) does not have a successful charge to refund.`,
      'payment_intent',
    );
  }
  return store.must('charge', String(intent.latest_charge));
}

/** Money that a dispute took is not there to be refunded, unless the dispute was won. */
function isWithheld({ store }: World, charge: Stripe.Charge): boolean {
  if (!charge.disputed) return false;
  const found = store.where('dispute', "json_extract(json, '$.payment_intent') = ?", String(charge.payment_intent));
  return found.some(({ status }) => status !== 'won');
}

function create(world: World, params: z.infer<typeof createParams>): Stripe.Refund {
  const charge = chargeFor(world, params);
  if (isWithheld(world, charge))
    throw invalid('charge_disputed', `Charge ${charge.id} has been charged back; cannot issue a refund.`);
  if (charge.refunded) throw invalid('charge_already_refunded', `Charge ${charge.id} has already been refunded.`);
  if (!charge.captured) {
    throw invalid(
      'payment_intent_unexpected_state',
      `Charge ${charge.id} took no money that could be refunded. Cancel its PaymentIntent to release a hold.`,
    );
  }
  const left = charge.amount - charge.amount_refunded;
  const sum = params.amount ?? left;
  if (sum > left) {
    const [asked, possible] = [format(sum, charge.currency), format(left, charge.currency)];
    throw invalid(
      'amount_too_large',
      `Refund amount (${asked}) is greater than unrefunded amount on charge (${possible})`,
      'amount',
    );
  }
  return recordRefund(world, charge, {
    amount: sum,
    moved: true,
    reason: params.reason ?? null,
    metadata: mergeMetadata({}, params.metadata),
  });
}

function find(world: World, refundId: string): Stripe.Refund {
  const refund = world.store.get('refund', refundId);
  if (!refund) throw missing('refund', refundId);
  return refund;
}

export const refunds = [
  route('POST', '/refunds', createParams, create),
  route('GET', '/refunds', listParams, ({ store }, { charge, payment_intent, ...page }) =>
    listPage(store, 'refund', page, { url: '/v1/refunds', filters: { charge, payment_intent } }),
  ),
  route('GET', '/refunds/:id', nothing, (world, _, refundId) => find(world, refundId)),
  route('POST', '/refunds/:id', z.strictObject({ metadata: metadata.optional() }), (world, params, refundId) => {
    const before = find(world, refundId);
    const refund = world.store.put('refund', {
      ...before,
      metadata: mergeMetadata(before.metadata ?? {}, params.metadata),
    });
    emit(world, 'refund.updated', refund, before);
    return refund;
  }),
];
