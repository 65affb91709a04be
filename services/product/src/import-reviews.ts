import { recordAct } from '@souk/service-kit/audit';
import { isUuid } from '@souk/service-kit/schemas';
import { and, inArray, isNull, or } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { TellingDeps } from './deps.ts';
import type { ImportedReview } from './review.ts';
import { products, reviews } from './schema.ts';
import { tellChanges } from './tell-changes.ts';

/** Lays reviews that were written elsewhere beside their products, all or none; those of unknown products are left out and named. */
export async function importReviews(
  { database: { db }, outbox }: TellingDeps,
  given: readonly ImportedReview[],
  by: string,
): Promise<{ created: number; unknown: string[] }> {
  const names = [...new Set(given.map(({ product }) => product))];
  const [ids, slugs] = [names.filter(isUuid), names.filter((name) => !isUuid(name))];
  const known = await db
    .select({ id: products.id, slug: products.slug })
    .from(products)
    .where(and(or(inArray(products.id, ids), inArray(products.slug, slugs)), isNull(products.deletedAt)));
  const idOf = new Map(known.flatMap(({ id, slug }) => [[id, id] as const, [slug, id] as const]));
  const rows = given.flatMap(({ product, createdAt, answer, ...review }) => {
    const productId = idOf.get(product.toLowerCase());
    const at = new Date(createdAt);
    return productId
      ? [
          {
            ...review,
            id: v7({ msecs: at.getTime() }),
            productId,
            createdAt: at,
            answer,
            answeredAt: answer === null ? null : at,
            verified: false,
            state: 'approved' as const,
          },
        ]
      : [];
  });
  const unknown = names.filter((name) => !idOf.has(name.toLowerCase()));
  if (rows.length === 0) return { created: 0, unknown };
  await db.transaction(async (tx) => {
    // Ratings are locked in the order of products, like everything else.
    await tx.insert(reviews).values(rows.toSorted((a, b) => (a.productId < b.productId ? -1 : 1)));
    await tellChanges(tx, [...new Set(rows.map(({ productId }) => productId))]);
    await recordAct(tx, { actor: by, action: 'reviews.imported', details: { created: rows.length } });
  });
  outbox.wake();
  return { created: rows.length, unknown };
}
