import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from './store-products.ts';

/** Who hears what this service has to tell. */
export const SUBSCRIBERS = ['search', 'recommendation'] as const;

/**
 * Parts of a statement, as text for either client: `told` has a row where news of the products in `changed (product_id)` was written.
 * Each gets its next version, and all of them are one event, so that an import of thousands is some dozens of rows.
 */
export const tellChanged = (changed: string): string => `
  versioned as (
    insert into product_versions (product_id, version) select distinct product_id, 1 from ${changed} order by product_id
    on conflict (product_id) do update set version = product_versions.version + 1
    returning product_id, version
  ), told as (
    insert into outbox_events (event_id, subscriber, aggregate, type, data)
    select event.id, subscriber, coalesce(event.product, event.id), 'product.changed.v1', event.data
    from (
      select 'product.changed:' || gen_random_uuid() as id,
        case when count(*) = 1 then 'product:' || min(product_id::text) end as product,
        jsonb_build_object('changes', jsonb_agg(jsonb_build_object('productId', product_id, 'version', version))) as data
      from versioned having count(*) > 0
    ) event, unnest(array['${SUBSCRIBERS.join("', '")}']) subscriber
    returning seq
  )`;

/** Writes down in the transaction that changed products, as its last act on them, that they did. After it, wake the outbox. */
export async function tellChanges(tx: Transaction, ids: readonly string[]): Promise<void> {
  const given: SQL = sql`select id::uuid as product_id from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) id`;
  await tx.execute(sql`with changed as (${given}), ${sql.raw(tellChanged('changed'))} select 1`);
}

const TOLD_AT_ONCE = 500;

/** The same of so many that one event would be too large. In the order of ids, as versions are locked. */
export async function tellMany(tx: Transaction, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += TOLD_AT_ONCE)
    await tellChanges(tx, ids.slice(from, from + TOLD_AT_ONCE));
}

/** The same of all products of categories. */
export async function tellOfCategories(tx: Transaction, slugs: readonly string[]): Promise<void> {
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct product_id as id from product_categories
    where category_slug in (select one from jsonb_array_elements_text(${JSON.stringify(slugs)}::text::jsonb) one)
    order by product_id`);
  await tellMany(
    tx,
    [...rows].map(({ id }) => id),
  );
}
