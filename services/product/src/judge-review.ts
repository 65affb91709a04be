import { err, ok, type Result } from '@souk/service-kit/result';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import type { DatabaseDeps, TellingDeps } from './deps.ts';
import { REPORTS_TO_HIDE, type reportInput } from './review.ts';
import { reviewReports, reviews, reviewVotes } from './schema.ts';
import { tellChanges } from './tell-changes.ts';

type Voted = Result<{ helpful: number }, { name: 'not-found' | 'own-review' }>;

/** An account finds a review helpful, or no longer does. Saying it twice changes nothing. */
export async function voteFor(
  { database: { db } }: DatabaseDeps,
  { id, account, helpful }: { id: string; account: string; helpful: boolean },
): Promise<Voted> {
  // The vote and its count are one statement: of two at the same moment one has nothing to insert, and counts nothing.
  const voted = helpful
    ? sql`insert into ${reviewVotes} (review_id, account)
        select id, ${account} from ${reviews} where id = ${id} and state = 'approved' and account is distinct from ${account}
        on conflict do nothing returning review_id`
    : sql`delete from ${reviewVotes} where review_id = ${id} and account = ${account} returning review_id`;
  const [changed] = await db.execute<{ helpful: number }>(sql`
    with voted as (${voted})
    update ${reviews} set helpful = helpful + ${helpful ? 1 : -1} where id in (select review_id from voted) returning helpful`);
  if (changed) return ok({ helpful: changed.helpful });
  const [review] = await db.execute<{ helpful: number; own: boolean }>(sql`
    select helpful, account is not distinct from ${account} as own from ${reviews} where id = ${id} and state = 'approved'`);
  if (!review) return err({ name: 'not-found' });
  return review.own && helpful ? err({ name: 'own-review' }) : ok({ helpful: review.helpful });
}

/** A reader asks for a review to be looked at. The third one hides it until somebody has. False where it is not shown. */
export async function reportReview(
  { database: { db }, outbox }: TellingDeps,
  { id, reporter, reason }: { id: string; reporter: string } & z.infer<typeof reportInput>,
): Promise<boolean> {
  const [known, hidden] = await db.transaction(async (tx) => {
    const [row] = await tx.execute<{ productId: string; state: string }>(sql`
      with reported as (
        insert into ${reviewReports} (review_id, reporter, reason)
        select id, ${reporter}, ${reason} from ${reviews} where id = ${id} and state = 'approved'
        on conflict do nothing returning review_id
      )
      update ${reviews} set reports = reports + 1,
        state = case when state = 'approved' and reports + 1 >= ${REPORTS_TO_HIDE} then 'reported' else state end
      where id in (select review_id from reported)
      returning product_id as "productId", state`);
    if (row?.state === 'reported') await tellChanges(tx, [row.productId]);
    if (row) return [true, row.state === 'reported'];
    const shown = await tx.execute(sql`select 1 from ${reviews} where id = ${id} and state = 'approved'`);
    return [shown.length > 0, false];
  });
  if (hidden) outbox.wake();
  return known;
}
