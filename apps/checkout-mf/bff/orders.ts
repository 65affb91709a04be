import { unwrap } from '@souk/mf-kit/bff-errors';
import type { Order } from './order.ts';
import { bearer, type Context, type Shopper } from './visitor.ts';

/** What the list of orders shows of one, and what its status in words is made of. */
const SHOWN = [
  'id',
  'number',
  'createdAt',
  'total',
  'status',
  'calledOffAt',
  'refunded',
  'refunds',
  'fulfilments',
  'lines',
  'paymentUrl',
] as const satisfies (keyof Order)[];
export type ListedOrder = Pick<Order, (typeof SHOWN)[number]>;

const PAGE_SIZE = 10;

/** The visitor's own orders, newest first. Null for a cursor that is none of theirs. */
export async function listOrders(
  { services }: Context,
  shopper: Shopper | null,
  cursor: string | undefined,
): Promise<{ orders: ListedOrder[]; next: string | null } | null> {
  if (!shopper) return { orders: [], next: null };
  const answer = await services.order.GET('/orders', {
    params: { query: { limit: PAGE_SIZE, ...(cursor ? { cursor } : {}) } },
    headers: bearer(shopper),
  });
  if (answer.response.status === 422) return null;
  if (answer.response.status === 401) return { orders: [], next: null };
  const { items, nextCursor } = unwrap(answer);
  const listed = (order: Order) => Object.fromEntries(SHOWN.map((field) => [field, order[field]])) as ListedOrder;
  return { orders: items.map(listed), next: nextCursor };
}
