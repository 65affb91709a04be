import { ApiError } from './errors.ts';
import type { Kind, Store } from './store.ts';

/** Which fields of an object hold an id that can be answered as the object itself. */
const references: Record<string, Record<string, Kind>> = {
  'checkout.session': { customer: 'customer', payment_intent: 'payment_intent' },
  payment_intent: { customer: 'customer', latest_charge: 'charge', payment_method: 'payment_method' },
  charge: { balance_transaction: 'balance_transaction', customer: 'customer', payment_intent: 'payment_intent' },
  refund: {
    failure_balance_transaction: 'balance_transaction',
    balance_transaction: 'balance_transaction',
    charge: 'charge',
    customer: 'customer',
    payment_intent: 'payment_intent',
    payment_method: 'payment_method',
  },
  dispute: { charge: 'charge', payment_intent: 'payment_intent' },
  payment_method: { customer: 'customer' },
  price: { product: 'product' },
};
/** Fields that are only there when asked for. */
const inclusions: Record<string, Record<string, (store: Store, id: string) => unknown>> = {
  'checkout.session': {
    line_items: (store, id) => listed(lineItemsOf(store, id), `/v1/checkout/sessions/${id}/line_items`),
  },
  charge: {
    refunds: (store, id) =>
      listed(store.where('refund', "json_extract(json, '$.charge') = ?", id).reverse(), `/v1/charges/${id}/refunds`),
  },
};

type Thing = Record<string, unknown>;
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function lineItemsOf(store: Store, session: string) {
  // `session` only serves to find them again; it is no part of Stripe's object.
  return store
    .where('line_item', "json_extract(json, '$.session') = ?", session)
    .map(({ session: _, ...item }) => item);
}

const listed = <T>(data: T[], url: string) => ({
  object: 'list',
  data: data.slice(0, 10),
  has_more: data.length > 10,
  url,
});

/** Answers `object` with the ids at the given paths (`payment_intent.latest_charge`, `data.customer`) replaced by objects. */
export function expandAll(store: Store, object: unknown, paths: string[] = []): unknown {
  for (const path of paths) {
    if (path.split('.').length > 4) {
      throw new ApiError(400, {
        type: 'invalid_request_error',
        message: `You cannot expand more than 4 levels of a property. Property: ${path}`,
        param: 'expand',
      });
    }
  }
  return paths.reduce((whole, path) => expandPath(store, whole, path.split('.')), object);
}

function expandPath(store: Store, value: unknown, [head, ...rest]: string[]): unknown {
  if (head === undefined) return value;
  if (Array.isArray(value)) return value.map((item) => expandPath(store, item, [head, ...rest]));
  if (!isThing(value)) return value;
  if (value.object === 'list' && head === 'data') return { ...value, data: expandPath(store, value.data, rest) };
  if (Array.isArray(value.data) && value.object === 'list') throw cannot(head);
  const found = expandField(store, value, head);
  return { ...value, [head]: expandPath(store, found, rest) };
}

function expandField(store: Store, thing: Thing, field: string): unknown {
  const kind = String(thing.object);
  const include = inclusions[kind]?.[field];
  if (include) return isThing(thing[field]) ? thing[field] : include(store, String(thing.id));
  const reference = references[kind]?.[field];
  const value = thing[field];
  if (reference) return typeof value === 'string' ? (store.get(reference, value) ?? value) : value;
  if (kind === 'balance_transaction' && field === 'source')
    return typeof value === 'string' ? sourceOf(store, value) : value;
  // A nested object on the way, such as price in a line item, is walked through.
  if (isThing(value) || Array.isArray(value)) return value;
  throw cannot(field);
}

const sourceOf = (store: Store, id: string) =>
  store.get('charge', id) ?? store.get('refund', id) ?? store.get('dispute', id) ?? id;

function cannot(field: string): ApiError {
  return new ApiError(400, {
    type: 'invalid_request_error',
    message: `This property cannot be expanded (${field}).`,
    param: 'expand',
  });
}
