import type Stripe from 'stripe';
import { invalid, missing } from '../errors.ts';
import { newId, newSessionId } from '../ids.ts';
import { checkAmount, checkCurrency } from '../money.ts';
import { mergeMetadata } from '../params.ts';
import { seconds, type World } from '../world.ts';
import { buildLineItem } from './build-line-item.ts';
import type { CreateSessionParams } from './create-session-params.ts';

const day = 86_400;

export function createSession(world: World, params: CreateSessionParams): Stripe.Checkout.Session {
  const { store } = world;
  if (params.customer && params.customer_email) {
    throw invalid(
      'parameter_invalid_empty',
      'You may only specify one of these parameters: customer, customer_email.',
      'customer',
    );
  }
  const customer = params.customer ? store.get('customer', params.customer) : undefined;
  if (params.customer && !customer) throw missing('customer', params.customer, 'customer', false);
  const currency = oneCurrency(params);
  const id = newSessionId();
  const items = params.line_items.map((input) =>
    store.put('line_item', { ...buildLineItem(world, input, currency), session: id }),
  );
  const shippingOptions = (params.shipping_options ?? []).map(({ shipping_rate_data: rate }) =>
    buildShippingRate(world, rate),
  );
  const subtotal = items.reduce((sum, item) => sum + item.amount_subtotal, 0);
  const chosen = shippingOptions[0];
  const shipping = chosen?.fixed_amount?.amount ?? 0;
  const total = subtotal + shipping;
  checkTotal(total, currency);
  const session: Stripe.Checkout.Session = {
    ...emptySession,
    id,
    amount_subtotal: subtotal,
    amount_total: total,
    cancel_url: params.cancel_url ?? null,
    allowed_payment_method_types: params.allowed_payment_method_types ?? null,
    client_reference_id: params.client_reference_id ?? null,
    created: seconds(world),
    currency,
    customer: customer?.id ?? null,
    customer_creation: params.customer ? null : (params.customer_creation ?? 'if_required'),
    customer_email: params.customer_email ?? null,
    customer_details: detailsFor(params.customer_email ?? customer?.email ?? null),
    expires_at: expiry(world, params.expires_at),
    locale: params.locale ?? null,
    metadata: mergeMetadata({}, params.metadata),
    saved_payment_method_options: customer ? savedOptions(params) : null,
    shipping_cost: chosen
      ? { amount_subtotal: shipping, amount_tax: 0, amount_total: shipping, shipping_rate: chosen.id }
      : null,
    shipping_options: shippingOptions.map((rate) => ({
      shipping_amount: rate.fixed_amount?.amount ?? 0,
      shipping_rate: rate.id,
    })),
    submit_type: params.submit_type ?? null,
    success_url: params.success_url,
    total_details: { amount_discount: 0, amount_shipping: shipping, amount_tax: 0 },
    url: `${world.publicUrl}/c/pay/${id}`,
  };
  store.run(
    'INSERT INTO intent_plans (session, json) VALUES (?, ?)',
    id,
    JSON.stringify(params.payment_intent_data ?? {}),
  );
  return store.put('checkout.session', session);
}

function oneCurrency(params: CreateSessionParams): string {
  const currencies = new Set([
    ...params.line_items.map((item) => item.price_data.currency.toLowerCase()),
    ...(params.shipping_options ?? []).map((option) => option.shipping_rate_data.fixed_amount.currency.toLowerCase()),
    ...(params.currency ? [params.currency.toLowerCase()] : []),
  ]);
  const [currency = '', other] = currencies;
  if (other)
    throw invalid(
      'parameter_invalid_empty',
      'All prices and shipping rates of a Checkout Session must use the same currency.',
      'line_items',
    );
  return checkCurrency(currency);
}

function checkTotal(total: number, currency: string): void {
  // Nothing to pay needs no card at all; Stripe allows it, a shop with manual capture has no use for it.
  checkAmount(total, currency, 'line_items');
}

function expiry(world: World, wanted: number | undefined): number {
  const now = seconds(world);
  if (wanted === undefined) return now + day;
  // Stripe counts the 30 minutes from its own clock; a caller that computed them a moment ago must not miss by that moment.
  if (wanted >= now + 30 * 60 - 30 && wanted <= now + day + 30) return wanted;
  throw invalid(
    'parameter_invalid_integer',
    'The `expires_at` timestamp must be at least 30 minutes and at most 24 hours from Checkout Session creation.',
    'expires_at',
  );
}

type RateInput = NonNullable<CreateSessionParams['shipping_options']>[number]['shipping_rate_data'];

function buildShippingRate(world: World, rate: RateInput): Stripe.ShippingRate {
  const { minimum, maximum } = rate.delivery_estimate ?? {};
  return world.store.put('shipping_rate', {
    id: newId('shr'),
    object: 'shipping_rate',
    active: true,
    created: seconds(world),
    delivery_estimate: rate.delivery_estimate ? { minimum: minimum ?? null, maximum: maximum ?? null } : null,
    display_name: rate.display_name,
    fixed_amount: { amount: rate.fixed_amount.amount, currency: rate.fixed_amount.currency.toLowerCase() },
    livemode: false,
    metadata: mergeMetadata({}, rate.metadata),
    tax_behavior: rate.tax_behavior ?? 'unspecified',
    tax_code: rate.tax_code ?? null,
    type: 'fixed_amount',
  });
}

function savedOptions({ saved_payment_method_options: given = {} }: CreateSessionParams) {
  return {
    allow_redisplay_filters: given.allow_redisplay_filters ?? ['always' as const],
    payment_method_remove: 'disabled' as const,
    payment_method_save: given.payment_method_save ?? null,
  };
}

function detailsFor(email: string | null): Stripe.Checkout.Session.CustomerDetails | null {
  if (!email) return null;
  return {
    address: null,
    business_name: null,
    email,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: null,
  };
}

type Blank = Omit<Stripe.Checkout.Session, 'id' | 'created' | 'expires_at'>;

const emptySession: Blank = {
  object: 'checkout.session',
  adaptive_pricing: { enabled: false },
  after_expiration: null,
  allow_promotion_codes: null,
  allowed_payment_method_types: null,
  amount_subtotal: null,
  amount_total: null,
  automatic_tax: { enabled: false, liability: null, provider: null, status: null },
  billing_address_collection: null,
  cancel_url: null,
  client_reference_id: null,
  client_secret: null,
  collected_information: null,
  consent: null,
  consent_collection: null,
  currency: null,
  currency_conversion: null,
  custom_fields: [],
  custom_text: { after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
  customer: null,
  customer_account: null,
  customer_creation: null,
  customer_details: null,
  customer_email: null,
  discounts: [],
  integration_identifier: null,
  invoice: null,
  invoice_creation: {
    enabled: false,
    invoice_data: {
      account_tax_ids: null,
      custom_fields: null,
      description: null,
      footer: null,
      issuer: null,
      metadata: {},
      rendering_options: null,
    },
  },
  livemode: false,
  locale: null,
  managed_payments: null,
  metadata: {},
  mode: 'payment',
  origin_context: null,
  payment_intent: null,
  payment_link: null,
  payment_method_collection: 'if_required',
  payment_method_configuration_details: null,
  payment_method_options: { card: { request_three_d_secure: 'automatic' } },
  payment_method_types: ['card'],
  payment_status: 'unpaid',
  permissions: null,
  phone_number_collection: { enabled: false },
  recovered_from: null,
  saved_payment_method_options: null,
  setup_intent: null,
  shipping_address_collection: null,
  shipping_cost: null,
  shipping_options: [],
  status: 'open',
  submit_type: null,
  subscription: null,
  success_url: null,
  total_details: null,
  ui_mode: 'hosted_page',
  url: null,
  wallet_options: null,
};
