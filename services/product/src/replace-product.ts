import { recordAct } from '@souk/service-kit/audit';
import { err, ok, type Result } from '@souk/service-kit/result';
import { v7 } from 'uuid';
import type { WriteFailure } from './create-product.ts';
import type { Deps } from './deps.ts';
import { draftProduct } from './draft-product.ts';
import { loadKept } from './load-everything.ts';
import type { Product, ProductReplacement } from './product.ts';
import { conflictOf, lockProducts, storeProducts } from './store-products.ts';
import { tellChanges } from './tell-changes.ts';

/**
 * Replaces a product whole. Variants that are still there (by id, else SKU, else options) keep their ids, so carts and orders
 * go on; a variant without `stock` keeps what it has, while it is locked against sales.
 */
export async function replaceProduct(
  deps: Deps,
  id: string,
  { input, by }: { input: ProductReplacement; by: string },
): Promise<Result<Product, WriteFailure | { name: 'not-found' }>> {
  try {
    const failure = await deps.database.db.transaction(async (tx) => {
      const [existing] = await lockProducts(tx, { ids: [id] });
      if (!existing) return { name: 'not-found' as const };
      const slug = input.slug ?? existing.slug;
      const draft = draftProduct(input, { id: existing.id, slug, newId: v7, existing });
      if (!draft.ok) return { name: 'invalid' as const, errors: draft.error };
      await storeProducts(tx, [draft.value]);
      await tellChanges(tx, [existing.id]);
      await recordAct(tx, { actor: by, action: 'product.replaced', subject: `product:${existing.id}` });
      return undefined;
    });
    if (failure) return err(failure);
  } catch (error) {
    const conflict = conflictOf(error);
    if (conflict === undefined) throw error;
    return err({ name: conflict });
  }
  deps.outbox.wake();
  const product = await loadKept(deps, id);
  return product ? ok(product) : err({ name: 'not-found' });
}
