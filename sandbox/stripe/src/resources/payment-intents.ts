import type Stripe from 'stripe';
import { z } from 'zod';
import { cardByToken } from '../cards.ts';
import { invalid, missing, unexpectedState } from '../errors.ts';
import { listPage } from '../list.ts';
import { checkAmount, checkCurrency } from '../money.ts';
import { id, mergeMetadata, paging, type shipping, text } from '../params.ts';
import { attemptPayment } from '../payments/attempt-payment.ts';
import { buildIntent, buildReadyMade } from '../payments/build.ts';
import { cancelIntent } from '../payments/cancel-intent.ts';
import { sessionOf } from '../payments/close-session.ts';
import { capture } from '../payments/settle.ts';
import { Reply, route } from '../route.ts';
import { emit, type World } from '../world.ts';
import { cancelParams, captureParams, confirmParams, createParams, updateParams } from './payment-intent-params.ts';

const url = '/v1/payment_intents';
function find(world: World, intentId: string): Stripe.PaymentIntent {
  const intent = world.store.get('payment_intent', intentId);
  if (!intent) throw missing('payment_intent', intentId, 'intent');
  return intent;
}

function detailsOf(
  world: World,
  intent: Stripe.PaymentIntent,
  params: Omit<z.infer<typeof updateParams>, 'amount' | 'currency'>,
): Stripe.PaymentIntent {
  const { customer, metadata: change, payment_method, shipping: sent, ...plain } = params;
  if (customer && !world.store.get('customer', customer)) throw missing('customer', customer, 'customer', false);
  return {
    ...intent,
    ...plain,
    ...(customer ? { customer } : {}),
    ...(payment_method
      ? {
          payment_method: methodFor(world, payment_method, customer ?? intent.customer).id,
          status: 'requires_confirmation' as const,
        }
      : {}),
    ...(sent ? { shipping: shippingOf(sent) } : {}),
    metadata: mergeMetadata(intent.metadata, change),
  };
}

export function shippingOf(sent: z.infer<typeof shipping>): Stripe.PaymentIntent.Shipping {
  const { address, ...rest } = sent;
  const blank = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  return {
    carrier: null,
    phone: null,
    tracking_number: null,
    ...rest,
    address: { ...blank, ...address },
  } as Stripe.PaymentIntent.Shipping;
}

/** A stored payment method, or a new one for a ready-made test one such as pm_card_visa. */
function methodFor(world: World, name: string, payer: Stripe.PaymentIntent['customer']): Stripe.PaymentMethod {
  const card = cardByToken(name);
  if (!card) {
    const known = world.store.get('payment_method', name);
    if (!known) throw missing('PaymentMethod', name, 'payment_method', false);
    if (known.customer && known.customer !== payer) {
      const message = `The customer does not have a payment method with the ID ${name}. The payment method must be attached to the customer.`;
      throw invalid('resource_missing', message, 'payment_method');
    }
    return known;
  }
  return world.store.put('payment_method', buildReadyMade(world, card));
}

function create(world: World, params: z.infer<typeof createParams>): unknown {
  const {
    amount: sum,
    currency: code,
    confirm: now,
    return_url,
    automatic_payment_methods: methods,
    capture_method,
    ...rest
  } = params;
  const currency = checkCurrency(code);
  checkAmount(sum, currency);
  const blank = buildIntent(world, {
    amount: sum,
    currency,
    capture_method: capture_method ?? 'automatic_async',
    automatic_payment_methods: methods
      ? { enabled: methods.enabled, allow_redirects: methods.allow_redirects ?? 'always' }
      : null,
  });
  const intent = world.store.put('payment_intent', detailsOf(world, blank, rest));
  emit(world, 'payment_intent.created', intent);
  return now ? confirm(world, { return_url }, intent.id) : intent;
}

const confirmable = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

function confirm(world: World, params: z.infer<typeof confirmParams>, intentId: string): unknown {
  const intent = find(world, intentId);
  if (!confirmable.includes(intent.status)) {
    const already =
      intent.status === 'succeeded' ? ' because it has already succeeded after being previously confirmed' : '';
    throw unexpectedState(
      intent,
      `You cannot confirm this PaymentIntent${already || ` because it has a status of ${intent.status}`}.`,
    );
  }
  if (sessionOf(world, intentId))
    throw unexpectedState(intent, 'This PaymentIntent belongs to a Checkout Session and is confirmed on its page.');
  const name = params.payment_method ?? intent.payment_method;
  if (!name) {
    throw unexpectedState(
      intent,
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
    );
  }
  const { payment_method: _, return_url, shipping: sent, ...plain } = params;
  const prepared = { ...intent, ...plain, ...(sent ? { shipping: shippingOf(sent) } : {}) };
  const attempt = attemptPayment(world, prepared, methodFor(world, String(name), intent.customer), return_url ?? null);
  if (attempt.outcome !== 'declined') return attempt.intent;
  const { type, code, decline_code, message = '', param, charge, payment_method, doc_url } = attempt.error;
  return new Reply(402, {
    error: {
      type,
      code,
      decline_code,
      message,
      param,
      charge,
      payment_method,
      doc_url,
      payment_intent: attempt.intent,
    },
  });
}

function captureIntent(world: World, params: z.infer<typeof captureParams>, intentId: string): Stripe.PaymentIntent {
  const intent = find(world, intentId);
  if (intent.status !== 'requires_capture') {
    const message = `This PaymentIntent could not be captured because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be captured: requires_capture.`;
    throw unexpectedState(intent, message);
  }
  const sum = params.amount_to_capture ?? intent.amount_capturable;
  if (sum > intent.amount_capturable) {
    throw invalid(
      'amount_too_large',
      `The amount to capture (${sum}) is greater than the amount you can capture (${intent.amount_capturable}).`,
      'amount_to_capture',
    );
  }
  return capture(world, { ...intent, metadata: mergeMetadata(intent.metadata, params.metadata) }, sum);
}

function cancel(world: World, params: z.infer<typeof cancelParams>, intentId: string): Stripe.PaymentIntent {
  const intent = find(world, intentId);
  if (['succeeded', 'canceled', 'processing'].includes(intent.status)) {
    const message = `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_reauthorization, requires_confirmation, requires_action, processing.`;
    throw unexpectedState(intent, message);
  }
  if (sessionOf(world, intentId)?.status === 'open') {
    throw unexpectedState(
      intent,
      'You cannot cancel the PaymentIntent of an open Checkout Session. Expire the Checkout Session instead.',
    );
  }
  return cancelIntent(world, intent, params.cancellation_reason ?? null);
}

function update(world: World, params: z.infer<typeof updateParams>, intentId: string): Stripe.PaymentIntent {
  const intent = find(world, intentId);
  const { amount: sum = intent.amount, currency: code = intent.currency, ...rest } = params;
  const currency = checkCurrency(code);
  const touchesMoney = sum !== intent.amount || currency !== intent.currency || rest.payment_method !== undefined;
  if (touchesMoney && !confirmable.includes(intent.status)) {
    throw unexpectedState(
      intent,
      `This PaymentIntent's amount could not be updated because it has a status of ${intent.status}.`,
    );
  }
  if (touchesMoney) checkAmount(sum, currency);
  return world.store.put('payment_intent', { ...detailsOf(world, intent, rest), amount: sum, currency });
}

export const paymentIntents = [
  route('POST', '/payment_intents', createParams, create),
  route(
    'GET',
    '/payment_intents',
    z.strictObject({ ...paging, customer: id.optional() }),
    ({ store }, { customer, ...page }) => listPage(store, 'payment_intent', page, { url, filters: { customer } }),
  ),
  route('GET', '/payment_intents/:id', z.strictObject({ client_secret: text().optional() }), (world, _, intentId) =>
    find(world, intentId),
  ),
  route('POST', '/payment_intents/:id', updateParams, update),
  route('POST', '/payment_intents/:id/confirm', confirmParams, confirm),
  route('POST', '/payment_intents/:id/capture', captureParams, captureIntent),
  route('POST', '/payment_intents/:id/cancel', cancelParams, cancel),
];
