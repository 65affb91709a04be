import type Stripe from 'stripe';
import { z } from 'zod';
import { cardByToken } from '../cards.ts';
import { ApiError, missing } from '../errors.ts';
import { listPage, type Page } from '../list.ts';
import { id, mergeMetadata, metadata, paging } from '../params.ts';
import { buildReadyMade } from '../payments/build.ts';
import { nothing, route } from '../route.ts';
import { emit, type World } from '../world.ts';

const filters = {
  ...paging,
  type: z.enum(['card']).optional(),
  allow_redisplay: z.enum(['always', 'limited', 'unspecified']).optional(),
};
const updateParams = z.strictObject({ allow_redisplay: filters.allow_redisplay, metadata: metadata.optional() });
const ofCustomer = z.strictObject(filters);
const listParams = z.strictObject({ ...filters, customer: id });
type Listing = Page & Pick<z.infer<typeof ofCustomer>, 'type' | 'allow_redisplay'>;

function find(world: World, methodId: string): Stripe.PaymentMethod {
  const method = world.store.get('payment_method', methodId);
  if (!method) throw missing('PaymentMethod', methodId);
  return method;
}

function list({ store }: World, customer: string, { type, allow_redisplay, ...page }: Listing, url: string) {
  return listPage(store, 'payment_method', page, { url, filters: { customer, type, allow_redisplay } });
}

export function detach(world: World, before: Stripe.PaymentMethod): Stripe.PaymentMethod {
  if (!before.customer) {
    throw new ApiError(400, {
      type: 'invalid_request_error',
      message: 'The payment method you provided is not attached to a customer so detachment is impossible.',
    });
  }
  const method = world.store.put('payment_method', { ...before, customer: null });
  emit(world, 'payment_method.detached', method, before);
  return method;
}

/** A ready-made test method, such as pm_card_visa, becomes a new one of the customer. */
function attach(world: World, customer: string, name: string): Stripe.PaymentMethod {
  if (!world.store.get('customer', customer)) throw missing('customer', customer, 'customer', false);
  const card = cardByToken(name);
  const before = card ? buildReadyMade(world, card) : find(world, name);
  if (before.customer === customer) return before;
  if (before.customer) {
    throw new ApiError(400, {
      type: 'invalid_request_error',
      message: 'The payment method you provided has already been attached to a customer.',
    });
  }
  const method = world.store.put('payment_method', { ...before, customer });
  emit(world, 'payment_method.attached', method);
  return method;
}

function update(world: World, change: z.infer<typeof updateParams>, methodId: string): Stripe.PaymentMethod {
  const before = find(world, methodId);
  if (!before.customer) {
    throw new ApiError(400, {
      type: 'invalid_request_error',
      message: 'You must save this PaymentMethod to a customer before you can update it.',
    });
  }
  const method = world.store.put('payment_method', {
    ...before,
    allow_redisplay: change.allow_redisplay ?? before.allow_redisplay ?? 'unspecified',
    metadata: mergeMetadata(before.metadata ?? {}, change.metadata),
  });
  emit(world, 'payment_method.updated', method, before);
  return method;
}

export const paymentMethods = [
  route('GET', '/payment_methods', listParams, (world, { customer, ...page }) => {
    if (!world.store.get('customer', customer)) throw missing('customer', customer, 'customer', false);
    return list(world, customer, page, '/v1/payment_methods');
  }),
  route('GET', '/customers/:id/payment_methods', ofCustomer, (world, page, customer) => {
    if (!world.store.get('customer', customer)) throw missing('customer', customer);
    return list(world, customer, page, `/v1/customers/${customer}/payment_methods`);
  }),
  route('GET', '/payment_methods/:id', nothing, (world, _, methodId) => find(world, methodId)),
  route('POST', '/payment_methods/:id', updateParams, update),
  route('POST', '/payment_methods/:id/attach', z.strictObject({ customer: id }), (world, { customer }, name) =>
    attach(world, customer, name),
  ),
  route('POST', '/payment_methods/:id/detach', nothing, (world, _, methodId) => detach(world, find(world, methodId))),
];
