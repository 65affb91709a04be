import type Stripe from 'stripe';
import { z } from 'zod';
import { missing } from '../errors.ts';
import { newId, randomText } from '../ids.ts';
import { listPage } from '../list.ts';
import { address, clearable, email, mergeMetadata, metadata, paging, shipping, text } from '../params.ts';
import { nothing, route } from '../route.ts';
import { emit, seconds, type World } from '../world.ts';
import { shippingOf } from './payment-intents.ts';
import { detach } from './payment-methods.ts';

const params = z.strictObject({
  address: address.optional(),
  description: clearable().optional(),
  email: email.optional(),
  metadata: metadata.optional(),
  name: clearable(256).optional(),
  phone: clearable(20).optional(),
  preferred_locales: z.array(text(20)).optional(),
  shipping: shipping.optional(),
});
type Params = z.infer<typeof params>;

function apply(
  customer: Stripe.Customer,
  { address: place, metadata: change, shipping: sent, ...plain }: Params,
): Stripe.Customer {
  const blank = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
  return {
    ...customer,
    ...plain,
    ...(place ? { address: { ...blank, ...place } as Stripe.Address } : {}),
    ...(sent ? { shipping: shippingOf(sent) as Stripe.Customer.Shipping } : {}),
    metadata: mergeMetadata(customer.metadata, change),
  };
}

function blank(world: World): Stripe.Customer {
  return {
    id: newId('cus'),
    object: 'customer',
    address: null,
    balance: 0,
    created: seconds(world),
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    email: null,
    invoice_prefix: randomText(8).toUpperCase(),
    invoice_settings: { custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    livemode: false,
    metadata: {},
    name: null,
    next_invoice_sequence: 1,
    phone: null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  };
}

export function createCustomer(world: World, input: Params): Stripe.Customer {
  const customer = world.store.put('customer', apply(blank(world), input));
  emit(world, 'customer.created', customer);
  return customer;
}

function find(world: World, id: string): Stripe.Customer {
  const customer = world.store.get('customer', id);
  if (!customer) throw missing('customer', id);
  return customer;
}

export const customers = [
  route('POST', '/customers', params, createCustomer),
  route(
    'GET',
    '/customers',
    z.strictObject({ ...paging, email: text(512).optional() }),
    ({ store }, { email: of, ...page }) =>
      listPage(store, 'customer', page, { url: '/v1/customers', filters: { email: of } }),
  ),
  route('GET', '/customers/:id', nothing, (world, _, id) => find(world, id)),
  route('POST', '/customers/:id', params, (world, input, id) => {
    const before = find(world, id);
    const customer = world.store.put('customer', apply(before, input));
    emit(world, 'customer.updated', customer, before);
    return customer;
  }),
  route('DELETE', '/customers/:id', nothing, (world, _, id) => {
    const customer = find(world, id);
    for (const card of world.store.where('payment_method', "json_extract(json, '$.customer') = ?", id))
      detach(world, card);
    world.store.remove(id);
    emit(world, 'customer.deleted', customer);
    return { id, object: 'customer', deleted: true };
  }),
];
