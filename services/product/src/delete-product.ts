import { recordAct } from '@souk/service-kit/audit';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { TellingDeps } from './deps.ts';
import { products, variants } from './schema.ts';
import { lockProducts } from './store-products.ts';
import { tellChanges } from './tell-changes.ts';

/** Takes a product out for good and frees its slug and SKUs. Its rows stay, for the reservations that name them. */
export async function deleteProduct(
  { database: { db }, outbox }: TellingDeps,
  id: string,
  actor: string,
): Promise<boolean> {
  const deleted = await db.transaction(async (tx) => {
    const [product] = await lockProducts(tx, { ids: [id] });
    if (!product) return false;
    await tx
      .update(products)
      .set({ deletedAt: sql`now()`, updatedAt: sql`now()`, status: 'archived' })
      .where(eq(products.id, id));
    await tx
      .update(variants)
      .set({ removedAt: sql`now()` })
      .where(and(eq(variants.productId, id), isNull(variants.removedAt)));
    await tellChanges(tx, [id]);
    await recordAct(tx, { actor, action: 'product.deleted', subject: `product:${product.id}` });
    return true;
  });
  if (deleted) outbox.wake();
  return deleted;
}
