import { recordAct } from '@souk/service-kit/audit';
import { err, ok, type Result } from '@souk/service-kit/result';
import { sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Deps } from './deps.ts';
import { draftProduct, type InputError } from './draft-product.ts';
import { loadKept } from './load-everything.ts';
import type { Product, ProductInput } from './product.ts';
import { products } from './schema.ts';
import { slugify } from './slug.ts';
import { conflictOf, storeProducts } from './store-products.ts';
import { tellChanges } from './tell-changes.ts';

export type WriteFailure = { name: 'invalid'; errors: InputError[] } | { name: 'slug-taken' | 'sku-taken' };

const ATTEMPTS = 3; // two products of one title made at the same moment want the same slug

export async function createProduct(
  deps: Deps,
  input: ProductInput,
  actor: string,
): Promise<Result<Product, WriteFailure>> {
  const { db } = deps.database;
  for (let attempt = 1; ; attempt++) {
    const id = v7();
    const slug = input.slug ?? (await freeSlug(deps, slugify(input.title) || `product-${id.slice(-12)}`));
    const draft = draftProduct(input, { id, slug, newId: v7 });
    if (!draft.ok) return err({ name: 'invalid', errors: draft.error });
    try {
      await db.transaction(async (tx) => {
        await storeProducts(tx, [draft.value]);
        await tellChanges(tx, [id]);
        await recordAct(tx, { actor, action: 'product.created', subject: `product:${id}` });
      });
    } catch (error) {
      const conflict = conflictOf(error);
      if (conflict === undefined) throw error;
      if (conflict === 'slug-taken' && input.slug === undefined && attempt < ATTEMPTS) continue;
      return err({ name: conflict });
    }
    deps.outbox.wake();
    const product = await loadKept(deps, id);
    if (!product) throw new Error('the product that was just made is gone');
    return ok(product);
  }
}

/** `base`, or `base-2`, `base-3` … if that is taken. */
async function freeSlug({ database: { db } }: Deps, base: string): Promise<string> {
  const rows = await db
    .select({ slug: products.slug })
    .from(products)
    .where(
      sql`(${products.slug} = ${base} or (starts_with(${products.slug}, ${`${base}-`})
        and substr(${products.slug}, ${base.length + 2}) ~ '^[0-9]{1,9}$')) and ${products.deletedAt} is null`,
    );
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number++;
  return `${base}-${number}`;
}
