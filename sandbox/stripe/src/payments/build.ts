import type Stripe from 'stripe';
import { fingerprint, type TestCard } from '../cards.ts';
import { newId, randomText } from '../ids.ts';
import { seconds, type World } from '../world.ts';

type IntentInput = Pick<Stripe.PaymentIntent, 'amount' | 'currency' | 'capture_method'> & Partial<Stripe.PaymentIntent>;

export function buildIntent(world: World, input: IntentInput): Stripe.PaymentIntent {
  const id = newId('pi');
  return {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount_capturable: 0,
    amount_details: { tip: {} },
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: null,
    canceled_at: null,
    cancellation_reason: null,
    client_secret: `${id}_secret_${randomText(25)}`,
    confirmation_method: 'automatic',
    created: seconds(world),
    customer: null,
    customer_account: null,
    description: null,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: {},
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {
      card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' },
    },
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_data: null,
    transfer_group: null,
    ...input,
  };
}

export type CardInput = {
  card: TestCard;
  expMonth: number;
  expYear: number;
  name: string | null;
  email: string | null;
};

export function buildPaymentMethod(world: World, input: CardInput): Stripe.PaymentMethod {
  const { brand, number } = input.card;
  return {
    id: newId('pm'),
    object: 'payment_method',
    allow_redisplay: 'unspecified',
    billing_details: { address: emptyAddress, email: input.email, name: input.name, phone: null, tax_id: null },
    card: {
      brand,
      checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: null },
      country: 'US',
      display_brand: brand === 'amex' ? 'american_express' : brand,
      exp_month: input.expMonth,
      exp_year: input.expYear,
      fingerprint: fingerprint(number),
      funding: 'credit',
      generated_from: null,
      last4: number.slice(-4),
      networks: { available: [brand], preferred: null },
      regulated_status: 'unregulated',
      three_d_secure_usage: { supported: true },
      wallet: null,
    },
    created: seconds(world),
    customer: null,
    customer_account: null,
    livemode: false,
    metadata: {},
    type: 'card',
  };
}

/** What a ready-made test method such as pm_card_visa stands for. */
export const buildReadyMade = (world: World, card: TestCard): Stripe.PaymentMethod =>
  buildPaymentMethod(world, {
    card,
    expMonth: 12,
    expYear: new Date(world.now()).getUTCFullYear() + 1,
    name: null,
    email: null,
  });

const emptyAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
const holdSeconds = 7 * 86_400;

type ChargeInput = {
  intent: Stripe.PaymentIntent;
  method: Stripe.PaymentMethod;
  card: TestCard;
  authenticated: boolean;
};

/** The one attempt to move an intent's money: failed where the card declines, else authorised and not yet captured. */
export function buildCharge(world: World, { intent, method, card, authenticated }: ChargeInput): Stripe.Charge {
  const { decline } = card;
  const created = seconds(world);
  const cvcFailed = decline?.code === 'incorrect_cvc';
  return {
    id: newId('ch'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: world.merchantName.toUpperCase().slice(0, 22),
    captured: false,
    created,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: {},
    livemode: false,
    metadata: intent.metadata,
    on_behalf_of: null,
    outcome: buildOutcome(decline),
    paid: !decline,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details: {
      type: 'card',
      card: {
        amount_authorized: decline ? null : intent.amount,
        authorization_code: decline ? null : '123456',
        brand: card.brand,
        ...(decline || intent.capture_method !== 'manual' ? {} : { capture_before: created + holdSeconds }),
        checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: cvcFailed ? 'fail' : 'pass' },
        country: 'US',
        electronic_commerce_indicator: null,
        exp_month: method.card?.exp_month ?? 12,
        exp_year: method.card?.exp_year ?? 2099,
        fingerprint: method.card?.fingerprint ?? null,
        funding: 'credit',
        installments: null,
        last4: card.number.slice(-4),
        mandate: null,
        network: card.brand,
        network_transaction_id: decline ? null : randomText(15),
        regulated_status: 'unregulated',
        three_d_secure: authenticated ? buildAuthentication() : null,
        transaction_link_id: null,
        wallet: null,
      },
    },
    receipt_email: intent.receipt_email,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: intent.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: decline ? 'failed' : 'succeeded',
    transfer_data: null,
    transfer_group: null,
  };
}

function buildAuthentication(): Stripe.Charge.PaymentMethodDetails.Card.ThreeDSecure {
  return {
    authentication_flow: 'challenge',
    electronic_commerce_indicator: '05',
    exemption_indicator: null,
    result: 'authenticated',
    result_reason: null,
    transaction_id: crypto.randomUUID(),
    version: '2.2.0',
  };
}

function buildOutcome(decline: TestCard['decline']): Stripe.Charge.Outcome {
  return {
    advice_code: decline?.advice ?? null,
    network_advice_code: null,
    network_decline_code: decline ? '05' : null,
    network_status: decline ? 'declined_by_network' : 'approved_by_network',
    reason: decline ? decline.decline_code : null,
    risk_level: 'normal',
    risk_score: 20,
    seller_message: decline ? 'The bank did not return any further details with this decline.' : 'Payment complete.',
    type: decline ? 'issuer_declined' : 'authorized',
  };
}
