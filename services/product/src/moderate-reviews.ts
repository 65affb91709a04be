import { recordAct } from '@souk/service-kit/audit';
import { decodeCursor, pageQuery, toPage } from '@souk/service-kit/paging';
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DatabaseDeps, TellingDeps } from './deps.ts';
import { reviewColumns, toReview } from './read-reviews.ts';
import { type moderatedReviewShape, REVIEW_STATES } from './review.ts';
import { products, reviewReports, reviews } from './schema.ts';
import { tellChanges } from './tell-changes.ts';

export const moderationQuery = z.strictObject({
  ...pageQuery,
  state: z.enum(REVIEW_STATES).default('pending'),
});
type Moderated = z.infer<typeof moderatedReviewShape>;

const columns = {
  ...reviewColumns,
  state: reviews.state,
  reason: reviews.reason,
  reports: reviews.reports,
  product: { id: products.id, slug: products.slug, title: products.title },
  reasons: sql<Moderated['reasons']>`array(
    select distinct ${reviewReports.reason} from ${reviewReports} where ${reviewReports.reviewId} = ${reviews.id} order by 1
  )`.as('reasons'),
};
const selected = ({ database: { db } }: DatabaseDeps) =>
  db.select(columns).from(reviews).innerJoin(products, eq(products.id, reviews.productId));
type Row = Awaited<ReturnType<typeof selected>>[number];

const toModerated = ({ state, reason, reports, product, reasons, ...row }: Row): Moderated => ({
  ...toReview(row),
  state,
  reason,
  reports,
  product,
  reasons,
});

/** Reviews in a state, oldest first, so that who waits longest is looked at first. Null when the cursor is not one. */
export async function listByState(deps: DatabaseDeps, { limit, cursor, state }: z.infer<typeof moderationQuery>) {
  const last = cursor === undefined ? undefined : decodeCursor(cursor, z.tuple([z.uuid()]));
  if (last === null) return null;
  const rows = await selected(deps)
    .where(and(eq(reviews.state, state), last && gt(reviews.id, last[0])))
    .orderBy(asc(reviews.id))
    .limit(limit + 1);
  return toPage(rows, limit, { cursor: ({ id }) => [id], item: toModerated });
}

/** What one of the staff decides about a review. */
export type Decision =
  | { kind: 'approve' }
  | { kind: 'reject'; reason: string }
  | { kind: 'answer'; answer: string | null };

const changes = {
  approve: () => ({ action: 'review.approved', set: { state: 'approved', reason: null, reports: 0 } }) as const,
  reject: ({ reason }: { reason: string }) =>
    ({ action: 'review.rejected', set: { state: 'rejected', reason, reports: 0 } }) as const,
  answer: ({ answer }: { answer: string | null }) =>
    ({ action: 'review.answered', set: { answer, answeredAt: answer === null ? null : sql`now()` } }) as const,
};
const changeOf = (decision: Decision) =>
  decision.kind === 'approve'
    ? changes.approve()
    : decision.kind === 'reject'
      ? changes.reject(decision)
      : changes.answer(decision);

/** Carries a decision out and writes down who made it. Made again it is the same. Undefined where there is no such review. */
export async function decide(
  deps: TellingDeps,
  id: string,
  { decision, by }: { decision: Decision; by: string },
): Promise<Moderated | undefined> {
  const { action, set } = changeOf(decision);
  const found = await deps.database.db.transaction(async (tx) => {
    const [row] = await tx.update(reviews).set(set).where(eq(reviews.id, id)).returning({ of: reviews.productId });
    if (!row) return false;
    if (decision.kind !== 'answer') await tellChanges(tx, [row.of]);
    await recordAct(tx, { actor: by, action, subject: `review:${id}` });
    return true;
  });
  if (!found) return undefined;
  deps.outbox.wake();
  const [row] = await selected(deps).where(eq(reviews.id, id));
  return row && toModerated(row);
}
