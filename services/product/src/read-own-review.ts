import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { DatabaseDeps } from './deps.ts';
import { reviewColumns, toReview } from './read-reviews.ts';
import type { ownReviewShape } from './review.ts';
import { reviews } from './schema.ts';

export type OwnReview = z.infer<typeof ownReviewShape>;

/** What an account has said of a product, whatever became of it. */
export async function readOwnReview(
  { database: { db } }: DatabaseDeps,
  account: string,
  productId: string,
): Promise<OwnReview | null> {
  const [row] = await db
    .select({ ...reviewColumns, state: reviews.state, reason: reviews.reason })
    .from(reviews)
    .where(and(eq(reviews.account, account), eq(reviews.productId, productId)));
  return row ? { ...toReview(row), state: row.state, reason: row.reason } : null;
}
