import { z } from 'zod';
import { missing } from '../errors.ts';
import { listPage } from '../list.ts';
import { flag, paging, text } from '../params.ts';
import { nothing, route } from '../route.ts';
import type { Store } from '../store.ts';

const listParams = z.strictObject({
  ...paging,
  type: text(100).optional(),
  types: z.array(text(100)).max(20).optional(),
  delivery_success: flag.optional(),
});

/** How many endpoints have not taken an event yet. */
export function pendingOf(store: Store, event: string): number {
  const [row] = store.rows("SELECT count(*) AS n FROM deliveries WHERE event = ? AND state = 'pending'", event);
  return Number(row?.n);
}

export const events = [
  route('GET', '/events', listParams, ({ store }, { type, types, delivery_success, ...page }) => {
    const list = listPage(store, 'event', page, {
      url: '/v1/events',
      filters: { type },
      ...(types || delivery_success !== undefined ? { also: alsoOf(types, delivery_success) } : {}),
    });
    return { ...list, data: list.data.map((event) => ({ ...event, pending_webhooks: pendingOf(store, event.id) })) };
  }),
  route('GET', '/events/:id', nothing, ({ store }, _, id) => {
    const event = store.get('event', id);
    if (!event) throw missing('event', id);
    return { ...event, pending_webhooks: pendingOf(store, id) };
  }),
];

function alsoOf(types: string[] | undefined, delivered: boolean | undefined) {
  const conditions: string[] = [];
  if (types) conditions.push(`json_extract(json, '$.type') IN (${types.map(() => '?').join(', ')})`);
  if (delivered !== undefined) {
    conditions.push(
      `${delivered ? 'NOT ' : ''}EXISTS (SELECT 1 FROM deliveries d WHERE d.event = objects.id AND d.state <> 'delivered')`,
    );
  }
  return { condition: conditions.join(' AND '), values: types ?? [] };
}
