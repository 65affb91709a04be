import { type Currency, shopCurrencySchema } from '@souk/contracts/money';
import { recordAct } from '@souk/service-kit/audit';
import { asc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DatabaseDeps, TellingDeps } from './deps.ts';
import { currencies } from './schema.ts';
import { minorDigitsOf, OTHER_CURRENCIES } from './shown.ts';
import { storeLowest } from './store-prices.ts';
import type { Transaction } from './store-products.ts';
import { tellMany } from './tell-changes.ts';

export const currencyInput = z
  .strictObject({
    rate: z.number().min(0.0001).max(100_000).describe('Of this currency for one of the base currency, in major units'),
    step: z
      .int()
      .min(1)
      .max(1_000_000)
      .describe('Derived prices are multiples of it, in minor units: 100 for whole euros'),
    ending: z
      .int()
      .min(0)
      .max(999_999)
      .default(0)
      .describe('… and so much more: 90 with a step of 100 for 4,90 and 5,90'),
  })
  .refine(({ step, ending }) => ending < step, { path: ['ending'], message: 'must be below step' });
export type CurrencyInput = z.infer<typeof currencyInput>;

export const currencyShape = z
  .object({
    code: shopCurrencySchema,
    rate: z.number(),
    step: z.int(),
    ending: z.int(),
    minorDigits: z.int().describe('Digits of its minor unit: 2 for cents, 0 for yen'),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Currency' });
type CurrencyRow = z.infer<typeof currencyShape>;

const toCurrency = (row: typeof currencies.$inferSelect): CurrencyRow => ({
  code: row.code as Currency,
  rate: row.rate,
  step: row.stepMinor,
  ending: row.endingMinor,
  minorDigits: row.minorDigits,
  updatedAt: row.updatedAt.toISOString(),
});

/** How prices in other currencies follow from those in the base currency. */
export async function listCurrencies({ database: { db } }: DatabaseDeps): Promise<CurrencyRow[]> {
  return (await db.select().from(currencies).orderBy(asc(currencies.code))).map(toCurrency);
}

export const isOther = (code: string): code is Currency => OTHER_CURRENCIES.some((one) => one === code);

/**
 * Changes rate and rounding of a currency; all prices that follow from it change with it, those that merchants gave stay. Undefined for
 * a currency that the shop does not have. Products whose prices are others now are told of.
 */
export async function setCurrency(
  { database: { db }, outbox }: TellingDeps,
  code: string,
  { input, by }: { input: CurrencyInput; by: string },
): Promise<CurrencyRow | undefined> {
  if (!isOther(code)) return undefined;
  const { rate, step: stepMinor, ending: endingMinor } = input;
  const changed = { rate, stepMinor, endingMinor, minorDigits: minorDigitsOf(code), updatedAt: sql`now()` };
  const [row] = await db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = '60s'`); // hundreds of thousands of prices
    // Whoever stores products holds the row until they have: none of them keeps a price by the rate of before.
    const rows = await tx.update(currencies).set(changed).where(eq(currencies.code, code)).returning();
    const ids = await deriveAgain(tx, code);
    await tellMany(tx, ids);
    const details = { ...input, products: ids.length };
    await recordAct(tx, { actor: by, action: 'currency.changed', subject: `currency:${code}`, details });
    return rows;
  });
  outbox.wake();
  return row && toCurrency(row);
}

/** Derives all prices of a currency that no merchant gave; answers the products that have other ones now, in the order of ids. */
async function deriveAgain(tx: Transaction, code: Currency): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    with changed as (
      update variant_prices p set
        price_minor = derived_minor(v.price_minor, c), compare_at_minor = derived_minor(v.compare_at_minor, c)
      from variants v, currencies c
      where p.currency = ${code} and c.code = ${code} and v.id = p.variant_id and not p.explicit and v.removed_at is null
        and (p.price_minor, p.compare_at_minor)
          is distinct from (derived_minor(v.price_minor, c), derived_minor(v.compare_at_minor, c))
      returning v.product_id
    )
    select distinct product_id as id from changed order by 1`);
  const ids = [...rows].map(({ id }) => id);
  await storeLowest(
    tx,
    sql`(select one::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb) one)`,
  );
  return ids;
}
