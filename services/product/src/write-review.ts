import { err, ok, type Result } from '@souk/service-kit/result';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Deps } from './deps.ts';
import { isVisible } from './load-products.ts';
import { type OwnReview, readOwnReview } from './read-own-review.ts';
import type { ReviewInput } from './review.ts';
import { products, reviews } from './schema.ts';
import { tellChanges } from './tell-changes.ts';

export type ReviewFailure = { name: 'not-found' | 'not-bought' | 'already-reviewed' };

/** The one review of an account of a product it has bought. Throws `UnreachableError`, and stores nothing, where the order service cannot say. */
export async function writeReview(
  deps: Deps,
  { account, productId, input }: { account: string; productId: string; input: ReviewInput },
): Promise<Result<OwnReview, ReviewFailure>> {
  const { db } = deps.database;
  const [product] = await db
    .select({ id: products.id })
    .from(products)
    .where(and(eq(products.id, productId), isVisible, isNull(products.deletedAt)));
  if (!product) return err({ name: 'not-found' });
  if (await readOwnReview(deps, account, product.id)) return err({ name: 'already-reviewed' });
  if (!(await deps.purchases.holds(account, product.id))) return err({ name: 'not-bought' });
  const written = await db.transaction(async (tx) => {
    const state = deps.reviewsShownAtOnce ? ('approved' as const) : ('pending' as const);
    const rows = await tx
      .insert(reviews)
      .values({ ...input, id: v7(), productId: product.id, account, verified: true, state })
      .onConflictDoNothing()
      .returning({ id: reviews.id });
    if (rows.length > 0 && state === 'approved') await tellChanges(tx, [product.id]);
    return rows.length > 0;
  });
  if (!written) return err({ name: 'already-reviewed' });
  deps.outbox.wake();
  const own = await readOwnReview(deps, account, product.id);
  return own ? ok(own) : err({ name: 'not-found' });
}

/** Replaces what one's review says. It is looked at again before it is shown; the shop's answer was to other words, and goes. */
export async function editReview(
  deps: Deps,
  { account, id, input }: { account: string; id: string; input: ReviewInput },
): Promise<Result<OwnReview, ReviewFailure>> {
  const state = deps.reviewsShownAtOnce ? ('approved' as const) : ('pending' as const);
  const edited = await deps.database.db.transaction(async (tx) => {
    const [row] = await tx
      .update(reviews)
      .set({ ...input, state, reason: null, answer: null, answeredAt: null, reports: 0, editedAt: sql`now()` })
      .where(and(eq(reviews.id, id), eq(reviews.account, account)))
      .returning({ productId: reviews.productId });
    if (row) await tellChanges(tx, [row.productId]);
    return row;
  });
  if (!edited) return err({ name: 'not-found' });
  deps.outbox.wake();
  const own = await readOwnReview(deps, account, edited.productId);
  return own ? ok(own) : err({ name: 'not-found' });
}

/** Takes one's review back for good. */
export async function deleteReview(
  { database: { db }, outbox }: Deps,
  { account, id }: { account: string; id: string },
): Promise<boolean> {
  const deleted = await db.transaction(async (tx) => {
    const [row] = await tx
      .delete(reviews)
      .where(and(eq(reviews.id, id), eq(reviews.account, account)))
      .returning({ productId: reviews.productId, state: reviews.state });
    if (row?.state === 'approved') await tellChanges(tx, [row.productId]);
    return row !== undefined;
  });
  if (deleted) outbox.wake();
  return deleted;
}
