import { and, eq, inArray, sql } from 'drizzle-orm';
import type { GivenPrices, ProductDraft } from './draft-product.ts';
import { insertRows } from './insert-rows.ts';
import { variantPrices, variants } from './schema.ts';
import type { Transaction } from './store-products.ts';

/** By variant: the prices that merchants gave in other currencies. */
export async function readGivenPrices(tx: Transaction, productIds: string[]): Promise<Map<string, GivenPrices>> {
  const rows = await tx
    .select({
      variantId: variantPrices.variantId,
      currency: variantPrices.currency,
      priceMinor: variantPrices.priceMinor,
      compareAtMinor: variantPrices.compareAtMinor,
    })
    .from(variantPrices)
    .innerJoin(variants, eq(variants.id, variantPrices.variantId))
    .where(and(inArray(variants.productId, productIds), eq(variantPrices.explicit, true)));
  const prices = new Map<string, GivenPrices>();
  for (const { variantId, currency, ...price } of rows)
    prices.set(variantId, { ...prices.get(variantId), [currency]: price });
  return prices;
}

/**
 * Writes the prices of stored products in other currencies: those that are given, and the rest from the base currency by the rates and
 * roundings of the moment, which stay until the transaction ends.
 */
export async function storePrices(tx: Transaction, drafts: ProductDraft[]): Promise<void> {
  const ids = JSON.stringify(drafts.map(({ id }) => id));
  const ofThese = sql`(select one::uuid from jsonb_array_elements_text(${ids}::text::jsonb) one)`;
  await tx.execute(sql`select from currencies for share`);
  await tx.execute(sql`
    delete from variant_prices using variants v where variant_id = v.id and v.product_id in ${ofThese}`);
  await insertRows(
    drafts.flatMap(({ variants: list }) =>
      list.flatMap(({ id, prices }) =>
        Object.entries(prices).map(([currency, price]) => ({ variantId: id, currency, ...price, explicit: true })),
      ),
    ),
    (rows) => tx.insert(variantPrices).values(rows),
  );
  await tx.execute(sql`
    insert into variant_prices (variant_id, currency, price_minor, compare_at_minor)
    select v.id, c.code, derived_minor(v.price_minor, c), derived_minor(v.compare_at_minor, c)
    from variants v cross join currencies c where v.product_id in ${ofThese} and v.removed_at is null
    on conflict do nothing`);
  await storeLowest(tx, ofThese);
}

/** Keeps the lowest price of products, as `(select uuid …)`, that have variants on sale. */
export async function storeLowest(tx: Transaction, productIds: ReturnType<typeof sql>): Promise<void> {
  await tx.execute(sql`
    insert into product_prices (product_id, currency, price_minor)
    select v.product_id, p.currency, min(p.price_minor) from variants v join variant_prices p on p.variant_id = v.id
    where v.product_id in ${productIds} and v.removed_at is null group by v.product_id, p.currency
    on conflict (product_id, currency) do update set price_minor = excluded.price_minor
    where product_prices.price_minor <> excluded.price_minor`);
}
