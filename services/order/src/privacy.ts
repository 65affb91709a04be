import { actsOn, KEPT_ACTS } from '@souk/service-kit/audit';
import type { Person, PrivacyKeeper } from '@souk/service-kit/privacy';
import { type SQL, sql } from 'drizzle-orm';
import type { Deps } from './deps.ts';
import { readOrderRow, toOrder } from './read-orders.ts';
import { carts, orders, verifiedEmails } from './schema.ts';

const AT_ONCE = 100;

const WHY = {
  books:
    'The law wants invoices to be kept: numbers, what was bought, sums and the country. Name, street, e-mail and phone are erased.',
  underWay:
    'They are being paid, sent, returned or refunded, and need their address. It is erased by itself once they are done, for parcels 60 days after the last one left.',
};

/** A person's orders: those of the account, those it has claimed, and those of its verified e-mail made as a guest. */
const theirs = ({ subject, email }: Person): SQL =>
  email === undefined
    ? sql`(owner = ${subject} or account = ${subject})`
    : sql`(owner = ${subject} or account = ${subject} or email = ${email})`;

/** Nothing more will happen: unpaid and over, all given back, or sent more than 60 days ago with nothing open. */
const DONE = sql`(status in ('rejected', 'cancelled', 'expired', 'refunded')
  or (status in ('confirmed', 'partially_refunded') and dispatched_at < now() - interval '60 days'))
  and not exists (select 1 from returns r where r.order_id = orders.id and r.status <> 'declined' and r.settled_at is null)`;

const withoutPerson = (address: 'shipping_address' | 'billing_address'): SQL => {
  const column = sql.identifier(address);
  return sql`case when ${column} is not null then jsonb_build_object('fullName', '–', 'address', '–', 'city', '–',
      'postalCode', '–', 'country', ${column} ->> 'country') end`;
};

const erasing = (which: SQL): SQL => sql`
  update ${orders} set owner = 'erased:' || id, account = null, email = 'erased@souk.invalid', erase_when_done = false,
    version = version + 1, shipping_address = ${withoutPerson('shipping_address')}, billing_address = ${withoutPerson('billing_address')}
  where ${which}`;

/** Of orders `erased`: what was told others of them. */
const FORGETTING_NEWS = sql`
  update outbox_events set data = '{}' from erased where aggregate = erased.id::text and delivered_at is not null`;

/** Erases name and address where the person is gone and nothing more will happen. Never all at once: answers whether there may be more. */
export async function eraseWhatIsDone({ database: { db } }: Pick<Deps, 'database'>): Promise<boolean> {
  const ids = sql`id in (select id from ${orders} where erase_when_done and ${DONE} order by id limit ${AT_ONCE} for update skip locked)`;
  const erased = await db.execute(
    sql`with erased as (${erasing(ids)} returning id), told as (${FORGETTING_NEWS}) select id from erased`,
  );
  return erased.length === AT_ONCE;
}

export function createPrivacyKeeper(deps: Pick<Deps, 'database'>): PrivacyKeeper {
  const idsOf = (person: Person) =>
    deps.database.db.execute<{ id: string }>(sql`select id from ${orders} where ${theirs(person)} order by id`);
  const actsOnOrders = (ids: readonly { id: string }[]) =>
    actsOn(
      deps.database.db,
      ids.map(({ id }) => `order:${id}`),
    );

  return {
    async read(person) {
      const ids = await idsOf(person);
      const rows = await Promise.all(ids.map(({ id }) => readOrderRow(deps, id)));
      const found = await deps.database.db.execute(sql`
        select c.id, c.status, c.created_at as "createdAt",
          (select json_agg(json_build_object('title', l.title, 'quantity', l.quantity)) from cart_lines l where l.cart_id = c.id) as lines
        from ${carts} c where c.owner = ${person.subject} order by c.id`);
      const saved = await deps.database.db.execute(sql`
        select i.title, i.variant_title as "variantTitle", i.added_at as "addedAt" from wishlists w join wishlist_items i on i.wishlist_id = w.id
        where w.owner = ${person.subject} order by i.position`);
      const doneByStaff = await actsOnOrders(ids);
      return {
        orders: rows.filter((row) => row !== undefined).map(toOrder),
        carts: [...found],
        wishlist: [...saved],
        doneByStaff,
      };
    },

    /** In one statement: an order's address goes from the order, and from the news of it that was told. */
    async erase(person) {
      const acts = await actsOnOrders(await idsOf(person));
      const [done] = await deps.database.db.execute<{
        erased: number;
        kept: number;
        carts: number;
        wishlists: number;
      }>(sql`
        with erased as (
          ${erasing(sql`${theirs(person)} and ${DONE}`)} returning id
        ), released as (
          update ${orders} set account = null, erase_when_done = true, version = version + 1 where ${theirs(person)} and (${DONE}) is not true
        ), unverified as (
          delete from ${verifiedEmails} where account = ${person.subject}
        ), told as (
          ${FORGETTING_NEWS}
        ), uncounted as (
          delete from promotion_customers where email = ${person.email ?? null}::text
        ), unwished as (
          delete from wishlists where owner = ${person.subject} returning id
        ), left_behind as (
          update ${carts} c set owner = 'erased:' || c.id
          where c.owner = ${person.subject} and exists (select 1 from ${orders} o where o.cart_id = c.id)
        ), emptied as (
          delete from ${carts} c where c.owner = ${person.subject} and not exists (select 1 from ${orders} o where o.cart_id = c.id)
          returning id
        )
        select (select count(*)::int from erased) as erased, (select count(*)::int from emptied) as carts,
          (select count(*)::int from unwished) as wishlists,
          (select count(*)::int from ${orders} where ${theirs(person)}) as kept`);
      const { erased = 0, carts: emptied = 0, wishlists = 0, kept: all = 0 } = done ?? {};
      const open = all - erased;
      return {
        erased: { 'names and addresses of orders': erased, carts: emptied, wishlists },
        kept: [
          ...(all > 0 ? [{ what: `${all} orders`, why: WHY.books }] : []),
          ...(open > 0 ? [{ what: `The address of ${open} orders`, why: WHY.underWay }] : []),
          ...(acts.length > 0 ? [KEPT_ACTS] : []),
        ],
      };
    },
  };
}
