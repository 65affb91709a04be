import type { PrivacyKeeper } from '@souk/service-kit/privacy';
import { eq, sql } from 'drizzle-orm';
import type { TellingDeps } from './deps.ts';
import { reviewColumns, toReview } from './read-reviews.ts';
import { reviewReports, reviews, reviewVotes } from './schema.ts';
import { tellChanges } from './tell-changes.ts';

/** What people have said here. Their reviews go with them; votes and reports stay as counts that name nobody. */
export function createPrivacyKeeper({ database, outbox }: TellingDeps): PrivacyKeeper {
  return {
    async read({ subject }) {
      const { db } = database;
      const [written, votes, reports] = await Promise.all([
        db
          .select({ ...reviewColumns, productId: reviews.productId, state: reviews.state })
          .from(reviews)
          .where(eq(reviews.account, subject)),
        db.select({ reviewId: reviewVotes.reviewId }).from(reviewVotes).where(eq(reviewVotes.account, subject)),
        db
          .select({ reviewId: reviewReports.reviewId, reason: reviewReports.reason })
          .from(reviewReports)
          .where(eq(reviewReports.reporter, subject)),
      ]);
      const shown = written.map(({ productId, state, ...row }) => ({ ...toReview(row), productId, state }));
      return { reviews: shown, foundHelpful: votes, reported: reports };
    },
    async erase({ subject }) {
      const { db } = database;
      const nobody = sql`'erased:' || gen_random_uuid()`;
      const erased = await db.transaction(async (tx) => {
        const gone = await tx
          .delete(reviews)
          .where(eq(reviews.account, subject))
          .returning({ productId: reviews.productId });
        if (gone.length > 0) await tellChanges(tx, [...new Set(gone.map(({ productId }) => productId))]);
        await tx.update(reviewVotes).set({ account: nobody }).where(eq(reviewVotes.account, subject));
        await tx.update(reviewReports).set({ reporter: nobody }).where(eq(reviewReports.reporter, subject));
        return gone.length;
      });
      if (erased > 0) outbox.wake();
      return { erased: { reviews: erased }, kept: [] };
    },
  };
}
