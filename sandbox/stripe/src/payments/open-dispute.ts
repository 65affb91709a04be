import type Stripe from 'stripe';
import { newId } from '../ids.ts';
import { emit, seconds, type World } from '../world.ts';
import { recordMovement } from './record-movement.ts';
import { setDue } from './when-due.ts';

const disputeFee = 1500;
const answerSeconds = 9 * 86_400;

/** The bank takes a charge's money back, as the test card for disputes does right after the charge. */
export function openDispute(world: World, charge: Stripe.Charge): Stripe.Charge {
  const { store } = world;
  const id = newId('du');
  const movement = recordMovement(world, {
    amount: -charge.amount_captured,
    currency: charge.currency,
    description: `Chargeback withdrawal for ${charge.id}`,
    fee: disputeFee,
    source: id,
    type: 'adjustment',
  });
  const dispute = store.put('dispute', {
    id,
    object: 'dispute',
    amount: charge.amount_captured,
    balance_transactions: [movement],
    charge: charge.id,
    created: seconds(world),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: noEvidence,
    evidence_details: {
      due_by: seconds(world) + answerSeconds,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'manual',
    },
    intended_submission_method: 'manual',
    is_charge_refundable: false,
    livemode: false,
    metadata: {},
    network_reason_code: '10.4',
    payment_intent: charge.payment_intent,
    payment_method_details: {
      card: { brand: 'visa', case_type: 'chargeback', network: 'visa', network_reason_code: '10.4' },
      type: 'card',
    },
    reason: 'fraudulent',
    status: 'needs_response',
  });
  setDue(world, id, world.now() + answerSeconds * 1000);
  const disputed = store.put('charge', { ...charge, disputed: true });
  emit(world, 'charge.dispute.created', dispute);
  emit(world, 'charge.dispute.funds_withdrawn', dispute);
  return disputed;
}

const noEvidence: Stripe.Dispute.Evidence = {
  access_activity_log: null,
  billing_address: null,
  cancellation_policy: null,
  cancellation_policy_disclosure: null,
  cancellation_rebuttal: null,
  customer_communication: null,
  customer_email_address: null,
  customer_name: null,
  customer_purchase_ip: null,
  customer_signature: null,
  duplicate_charge_documentation: null,
  duplicate_charge_explanation: null,
  duplicate_charge_id: null,
  enhanced_evidence: {},
  product_description: null,
  receipt: null,
  refund_policy: null,
  refund_policy_disclosure: null,
  refund_refusal_explanation: null,
  service_date: null,
  service_documentation: null,
  shipping_address: null,
  shipping_carrier: null,
  shipping_date: null,
  shipping_documentation: null,
  shipping_tracking_number: null,
  uncategorized_file: null,
  uncategorized_text: null,
};
