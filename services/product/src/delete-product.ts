import { recordAct } from '@souk/service-kit/audit';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { DatabaseDeps } from './deps.ts';
import { products, variants } from './schema.ts';
import { lockProducts } from './store-products.ts';

/** Takes a product out for good and frees its slug and SKUs. Its rows stay, for the reservations that name them. */
export async function deleteProduct({ database: { db } }: DatabaseDeps, id: string, actor: string): Promise<boolean> {
  return db.transaction(async (tx) => {
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
    await recordAct(tx, { actor, action: 'product.deleted', subject: `product:${product.id}` });
    return true;
  });
}
