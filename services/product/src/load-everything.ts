import { BASE_CURRENCY } from '@souk/contracts/money';
import { eq, inArray } from 'drizzle-orm';
import type { DatabaseDeps } from './deps.ts';
import { loadProduct } from './load-products.ts';
import type { Price, Product } from './product.ts';
import { products, productTexts, variantPrices, variants } from './schema.ts';
import { AS_KEPT } from './shown.ts';
import type { ProductTexts } from './texts.ts';

/** The product as editors read it, and can send it back. */
export async function loadKept(deps: DatabaseDeps, id: string): Promise<Product | undefined> {
  const product = await loadProduct(deps, eq(products.id, id), AS_KEPT);
  return product && (await loadEverything(deps, [product]))[0];
}

/** Products as they are kept, with their translations and with prices in every currency: for editors and for copies of the catalogue. */
export async function loadEverything({ database: { db } }: DatabaseDeps, kept: Product[]) {
  if (kept.length === 0) return [];
  const ids = kept.map(({ id }) => id);
  const [texts, prices] = await Promise.all([
    db.select().from(productTexts).where(inArray(productTexts.productId, ids)),
    db
      .select({
        variantId: variantPrices.variantId,
        currency: variantPrices.currency,
        amount: variantPrices.priceMinor,
        compareAtAmount: variantPrices.compareAtMinor,
        explicit: variantPrices.explicit,
      })
      .from(variantPrices)
      .innerJoin(variants, eq(variants.id, variantPrices.variantId))
      .where(inArray(variants.productId, ids)),
  ]);
  const textsOf = Map.groupBy(texts, ({ productId }) => productId);
  const pricesOf = Map.groupBy(prices, ({ variantId }) => variantId);
  return kept.map((product) => ({
    ...product,
    texts: Object.fromEntries(
      (textsOf.get(product.id) ?? []).map(({ locale, body }): [string, ProductTexts] => [locale, body]),
    ),
    variants: product.variants.map((variant) => ({
      ...variant,
      prices: Object.fromEntries([
        [
          BASE_CURRENCY,
          {
            amount: variant.price.amount,
            compareAtAmount: variant.compareAtPrice?.amount ?? null,
            explicit: true,
          },
        ],
        ...(pricesOf.get(variant.id) ?? []).map(({ variantId: _, currency, ...price }): [string, Price] => [
          currency,
          price,
        ]),
      ]) as Record<typeof BASE_CURRENCY, Price>,
    })),
  }));
}
