import postgres, { type Sql } from 'postgres';
import { ask } from './ask.ts';
import type { Shop } from './shop.ts';
import type { IntentSeen, Snapshot } from './snapshot.ts';

type Databases = Record<'product' | 'order' | 'payment' | 'notification', Sql>;

/** Reads past the services: what is in their databases, in Stripe's own books and in the inbox. */
export function createReader(shop: Shop) {
  const open = (name: keyof Databases) =>
    postgres(shop.database(name), { max: 1, onnotice: () => {}, connect_timeout: 5 });
  const databases: Databases = {
    product: open('product'),
    order: open('order'),
    payment: open('payment'),
    notification: open('notification'),
  };
  return {
    /**
     * Processes are killed here, not the machine: what Postgres has given to the system is safe. Its recovery then does not wait for
     * the disk, on which other programs may write at the same time.
     */
    async trustTheSystem(): Promise<void> {
      await databases.order`alter system set fsync = off`;
      await databases.order`select pg_reload_conf()`;
    },
    async snapshot(): Promise<Snapshot> {
      const books = await ask<{ intents: IntentSeen[] }>(`${shop.stripe}/_sandbox/books`);
      const inbox = await ask<{ to: { address: string }[]; messageId: string }[]>(`${shop.mail}/email`);
      return {
        ...(await readStock(databases.product)),
        ...(await readOrders(databases.order)),
        ...(await readPayments(databases.payment)),
        told: [...(await readTold(databases.order, 'order')), ...(await readTold(databases.payment, 'payment'))],
        notifications: await databases.notification<Snapshot['notifications']>`
          select key as "eventId", status, message_id as "messageId" from notifications where caller = 'event' and channel = 'email'`,
        intents: books.data.intents,
        mails: inbox.data.map(({ to, messageId }) => ({ to: to[0]?.address ?? '', messageId })),
      };
    },
    /** What is still on its way, in words; nothing when all has settled. */
    waiting: () => readWaiting(databases),
    close: async () => void (await Promise.all(Object.values(databases).map((sql) => sql.end({ timeout: 1 })))),
  };
}
export type Reader = ReturnType<typeof createReader>;

async function readStock(sql: Sql): Promise<Pick<Snapshot, 'variants' | 'reservations'>> {
  return {
    variants: await sql<Snapshot['variants']>`
      select v.id, v.available,
        coalesce(sum(l.quantity) filter (where r.status = 'held'), 0)::int as reserved,
        coalesce(sum(l.quantity - l.restocked) filter (where r.status = 'committed'), 0)::int as sold
      from variants v left join reservation_lines l on l.variant_id = v.id left join reservations r on r.id = l.reservation_id
      group by v.id`,
    reservations: await sql<Snapshot['reservations']>`select id as "orderId", status from reservations`,
  };
}

async function readOrders(sql: Sql): Promise<Pick<Snapshot, 'orders' | 'orphanLines' | 'promotions'>> {
  const ms = (column: string) => sql.unsafe(`(extract(epoch from ${column}) * 1000)::float8`);
  const [orphans] = await sql<[{ lines: number }]>`
    select count(*)::int as lines from order_lines l where not exists (select 1 from orders o where o.id = l.order_id)`;
  return {
    orders: await sql<Snapshot['orders']>`
      select o.id, email, status, reason, called_off_at is not null as "calledOff", total_minor as total, refunded_minor as refunded,
        gift_minor as gift, gift_refunded_minor as "giftRefunded", promotion_id as "promotionId", ${ms('created_at')} as "createdAt", ${ms('payable_until')} as "payableUntil",
        (select coalesce(json_agg(json_build_object('variantId', variant_id, 'quantity', quantity)), '[]')
          from order_lines where order_id = o.id) as lines,
        (select coalesce(json_agg(json_build_object('status', status, 'at', ${ms('at')}) order by id), '[]')
          from order_history where order_id = o.id) as history,
        (select coalesce(json_agg(json_build_object('id', id, 'status', status)), '[]')
          from order_refunds where order_id = o.id) as refunds,
        (select coalesce(sum((line ->> 'quantity')::int), 0)::int from returns r, jsonb_array_elements(r.lines) line
          where r.order_id = o.id and r.status = 'approved' and restock) as restocked
      from orders o order by created_at`,
    orphanLines: orphans.lines,
    promotions: await sql<Snapshot['promotions']>`
      select id, used, usage_limit as limit,
        (select coalesce(sum(used), 0)::int from promotion_customers where promotion_id = p.id) as "usedByCustomers"
      from promotions p`,
  };
}

async function readPayments(sql: Sql): Promise<Pick<Snapshot, 'payments' | 'giftCards' | 'giftHolds' | 'unbalanced'>> {
  const unbalanced = await sql<{ transaction: string }[]>`
    select transaction from ledger_entries group by transaction, currency having sum(amount_minor) <> 0`;
  return {
    payments: await sql<Snapshot['payments']>`
      select order_id as "orderId", status, captured_minor as captured, refunded_minor as refunded,
        (select coalesce(json_agg(to_status order by id), '[]') from payment_history where payment_id = p.id) as moves,
        (select json_build_object(
            'captured', coalesce(-sum(amount_minor) filter (where account = 'sales'), 0),
            'refunded', coalesce(sum(amount_minor) filter (where account = 'refunds'), 0),
            'held', coalesce(sum(amount_minor) filter (where account = 'card_holds'), 0))
          from ledger_entries where payment_id = p.id) as books
      from payments p`,
    giftCards: await sql<Snapshot['giftCards']>`
      select id, initial_minor as initial, balance_minor as balance,
        (select coalesce(-sum(amount_minor), 0)::int from ledger_entries where gift_card_id = c.id and account = 'gift_cards') as owed
      from gift_cards c`,
    giftHolds: await sql<Snapshot['giftHolds']>`
      select order_id as "orderId", gift_card_id as "cardId", amount_minor as amount, refunded_minor as refunded, status
      from gift_card_holds where gift_card_id is not null`,
    unbalanced: unbalanced.map(({ transaction }) => transaction),
  };
}

const readTold = (sql: Sql, teller: string) => sql<Snapshot['told']>`
  select ${teller} as teller, event_id as "eventId", type, aggregate as "orderId",
    case when delivered_at is not null then 'told' when dead_at is not null then 'dead' else 'waiting' end as state
  from outbox_events`;

async function readWaiting({ order, payment, notification }: Databases): Promise<string[]> {
  const found = await Promise.all([
    order`select id || ' is ' || status as what from orders
      where status in ('pending', 'stock_reserved', 'awaiting_payment', 'authorized', 'stock_committed', 'captured')`,
    order`select id || ' is not settled' as what from returns where status = 'approved' and settled_at is null`,
    order`select event_id || ' is not told' as what from outbox_events where delivered_at is null and dead_at is null`,
    payment`select event_id || ' is not told' as what from outbox_events where delivered_at is null and dead_at is null`,
    payment`select id || ' is only asked for' as what from refunds where status in ('requested', 'pending')`,
    payment`select order_id || ': payment is ' || status as what from payments where status in ('open', 'authorized')`,
    notification`select key || ' is not sent' as what from notifications where status = 'queued'`,
  ]);
  return found.flatMap((rows) => rows.map((row) => String(row.what)));
}
