import { writeFacts } from '@souk/service-kit/outbox';
import { sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { SETTLING } from './order.ts';
import { SUBSCRIBERS } from './order-facts.ts';
import { readOrderRow } from './read-orders.ts';
import { orders } from './schema.ts';

/** An order that is confirmed sooner needs no other word than that. */
const PATIENCE = sql`interval '30 seconds'`;
const AT_ONCE = 50;

/**
 * Tells shoppers that their payment arrived when the order, for whatever is down, is not confirmed yet. Told once per order, as the
 * fact's id is the order's. Answers true never: what there is to tell is told in one turn.
 */
export async function tellReceived(deps: Pick<Deps, 'database' | 'facts'>): Promise<false> {
  const { db } = deps.database;
  const waiting = await db.execute<{ id: string }>(sql`
    select id from ${orders}
    where status in (${sql.join(
      SETTLING.map((one) => sql`${one}`),
      sql`, `,
    )}) and updated_at < now() - ${PATIENCE}
      and not exists (select 1 from outbox_events e where e.event_id = 'order.received:' || orders.id and e.subscriber = ${SUBSCRIBERS[0]})
    order by updated_at limit ${AT_ONCE}`);
  for (const { id } of waiting) {
    const row = await readOrderRow(deps, id);
    if (row) await db.execute(writeFacts([{ fact: deps.facts.received(row), subscribers: SUBSCRIBERS }]));
  }
  return false;
}
