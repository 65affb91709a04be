import type Stripe from 'stripe';
import { invalid } from '../errors.ts';
import { newId } from '../ids.ts';
import { mergeMetadata } from '../params.ts';
import { seconds, type World } from '../world.ts';
import type { CreateSessionParams } from './create-session-params.ts';

type ItemInput = CreateSessionParams['line_items'][number];

/** A line with the price and product that `price_data` makes on the fly. */
export function buildLineItem(world: World, input: ItemInput, currency: string): Stripe.LineItem {
  const { price_data: data, quantity } = input;
  const given =
    data.unit_amount ?? (data.unit_amount_decimal === undefined ? undefined : Number(data.unit_amount_decimal));
  if (given === undefined || (data.unit_amount !== undefined && data.unit_amount_decimal !== undefined)) {
    throw invalid(
      'parameter_missing',
      'You must specify exactly one of unit_amount and unit_amount_decimal.',
      'line_items',
    );
  }
  const product = buildProduct(world, data.product_data);
  const total = Math.round(given * quantity);
  return {
    id: newId('li'),
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: total,
    amount_tax: 0,
    amount_total: total,
    currency,
    description: product.name,
    metadata: mergeMetadata({}, input.metadata),
    price: buildPrice(world, { product: product.id, currency, given, data }),
    quantity,
  };
}

function buildProduct(world: World, data: ItemInput['price_data']['product_data']): Stripe.Product {
  return world.store.put('product', {
    id: newId('prod'),
    object: 'product',
    active: false,
    created: seconds(world),
    description: data.description ?? null,
    images: data.images ?? [],
    livemode: false,
    marketing_features: [],
    metadata: mergeMetadata({}, data.metadata),
    name: data.name,
    package_dimensions: null,
    shippable: null,
    tax_code: data.tax_code ?? null,
    tax_details: null,
    type: 'service',
    unit_label: data.unit_label ?? null,
    updated: seconds(world),
    url: null,
  });
}

type PriceInput = { product: string; currency: string; given: number; data: ItemInput['price_data'] };

function buildPrice(world: World, { product, currency, given, data }: PriceInput): Stripe.Price {
  const decimal = data.unit_amount_decimal ?? String(given);
  return {
    id: newId('price'),
    object: 'price',
    active: false,
    billing_scheme: 'per_unit',
    created: seconds(world),
    currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product,
    recurring: null,
    tax_behavior: data.tax_behavior ?? 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: Number.isInteger(given) ? given : null,
    // On the wire this is text; the SDK's type is the object it parses it into.
    unit_amount_decimal: decimal as unknown as Stripe.Price['unit_amount_decimal'],
  };
}
