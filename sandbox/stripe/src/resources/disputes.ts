import type Stripe from 'stripe';
import { z } from 'zod';
import { ApiError, missing } from '../errors.ts';
import { listPage } from '../list.ts';
import { clearable, flag, id, mergeMetadata, metadata, paging } from '../params.ts';
import { closeDispute } from '../payments/close-dispute.ts';
import { clearDue } from '../payments/when-due.ts';
import { nothing, route } from '../route.ts';
import { emit, type World } from '../world.ts';

const words = clearable(20_000).optional();

/** The evidence that is text. The rest are ids of uploaded files, and the sandbox takes no files. */
const evidence = z
  .strictObject({
    access_activity_log: words,
    billing_address: words,
    cancellation_policy_disclosure: words,
    cancellation_rebuttal: words,
    customer_email_address: words,
    customer_name: words,
    customer_purchase_ip: words,
    duplicate_charge_explanation: words,
    duplicate_charge_id: words,
    product_description: words,
    refund_policy_disclosure: words,
    refund_refusal_explanation: words,
    service_date: words,
    shipping_address: words,
    shipping_carrier: words,
    shipping_date: words,
    shipping_tracking_number: words,
    uncategorized_text: words,
  } satisfies Partial<Record<keyof Stripe.DisputeUpdateParams.Evidence, typeof words>>)
  .refine((given) => Object.values(given).join('').length <= 150_000, { error: 'more than 150,000 characters in all' });

const updateParams = z.strictObject({
  evidence: evidence.optional(),
  metadata: metadata.optional(),
  submit: flag.optional(),
});
const listParams = z.strictObject({ ...paging, payment_intent: id.optional(), charge: id.optional() });

function find(world: World, disputeId: string): Stripe.Dispute {
  const dispute = world.store.get('dispute', disputeId);
  if (!dispute) throw missing('dispute', disputeId);
  return dispute;
}

function refuse(message: string): ApiError {
  return new ApiError(400, { type: 'invalid_request_error', message });
}

/** Evidence is handed in at once unless `submit` is false; that can be done once. */
function update(world: World, params: z.infer<typeof updateParams>, disputeId: string): Stripe.Dispute {
  const before = find(world, disputeId);
  const { evidence: given, submit = given !== undefined } = params;
  if ((given || submit) && before.status !== 'needs_response') {
    throw refuse(`Evidence cannot be submitted for this dispute, because its status is ${before.status}.`);
  }
  const details = before.evidence_details;
  const dispute = world.store.put('dispute', {
    ...before,
    evidence: { ...before.evidence, ...given } as Stripe.Dispute.Evidence,
    evidence_details: {
      ...details,
      has_evidence: details.has_evidence || given !== undefined,
      submission_count: details.submission_count + (submit ? 1 : 0),
    },
    metadata: mergeMetadata(before.metadata, params.metadata),
    status: submit ? 'under_review' : before.status,
  });
  emit(world, 'charge.dispute.updated', dispute, before);
  return submit ? review(world, dispute) : dispute;
}

/** In test mode these words are the verdict. Whatever else was handed in stays under review. */
function review(world: World, dispute: Stripe.Dispute): Stripe.Dispute {
  clearDue(world, dispute.id);
  const { uncategorized_text: said } = dispute.evidence;
  if (said === 'winning_evidence') return closeDispute(world, dispute, 'won');
  return said === 'losing_evidence' ? closeDispute(world, dispute, 'lost') : dispute;
}

function accept(world: World, _: unknown, disputeId: string): Stripe.Dispute {
  const dispute = find(world, disputeId);
  if (dispute.status === 'needs_response') return closeDispute(world, dispute, 'lost');
  throw refuse(`This dispute cannot be closed, because its status is ${dispute.status}.`);
}

export const disputes = [
  route('GET', '/disputes', listParams, ({ store }, { payment_intent, charge, ...page }) =>
    listPage(store, 'dispute', page, { url: '/v1/disputes', filters: { payment_intent, charge } }),
  ),
  route('GET', '/disputes/:id', nothing, (world, _, disputeId) => find(world, disputeId)),
  route('POST', '/disputes/:id', updateParams, update),
  route('POST', '/disputes/:id/close', nothing, accept),
];
