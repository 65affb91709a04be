import { z } from 'zod';
import { missing } from '../errors.ts';
import { listPage } from '../list.ts';
import { id, paging, text } from '../params.ts';
import { nothing, type Route, route } from '../route.ts';
import type { Kind } from '../store.ts';

/** A resource that can only be fetched by its id. */
function retrieve(path: string, kind: Kind, name: string): Route {
  return route('GET', `${path}/:id`, nothing, ({ store }, _, objectId) => {
    const object = store.get(kind, objectId);
    if (!object) throw missing(name, objectId);
    return object;
  });
}

const movements = z.strictObject({
  ...paging,
  source: id.optional(),
  type: text(60).optional(),
  currency: text(3).optional(),
});
const ofIntent = z.strictObject({ ...paging, payment_intent: id.optional(), customer: id.optional() });

export const readOnly = [
  retrieve('/charges', 'charge', 'charge'),
  route('GET', '/charges', ofIntent, ({ store }, { payment_intent, customer, ...page }) =>
    listPage(store, 'charge', page, { url: '/v1/charges', filters: { payment_intent, customer } }),
  ),
  retrieve('/balance_transactions', 'balance_transaction', 'balance transaction'),
  route('GET', '/balance_transactions', movements, ({ store }, { source, type, currency, ...page }) =>
    listPage(store, 'balance_transaction', page, {
      url: '/v1/balance_transactions',
      filters: { source, type, currency },
    }),
  ),
];
