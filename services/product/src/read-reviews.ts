import { decodeCursor, pageQuery, toPage } from '@souk/service-kit/paging';
import { isUuid } from '@souk/service-kit/schemas';
import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { DatabaseDeps } from './deps.ts';
import { isVisible } from './load-products.ts';
import { type Review, ratingShape, reviewShape, STARS } from './review.ts';
import { productRatings, products, reviews } from './schema.ts';

const SORTS = ['newest', 'highest', 'lowest', 'helpful'] as const;
export const reviewQuery = z.strictObject({
  ...pageQuery,
  sort: z.enum(SORTS).default('newest'),
  rating: z.coerce.number().int().min(1).max(5).optional().describe('Only those with so many stars'),
});
export const reviewPageShape = z.object({
  items: z.array(reviewShape),
  nextCursor: z.string().nullable(),
  rating: ratingShape,
  histogram: z
    .array(z.object({ stars: z.int(), count: z.int() }))
    .describe('How many gave 5, 4, 3, 2 and 1 stars, whatever is asked for'),
});

export const reviewColumns = {
  id: reviews.id,
  rating: reviews.rating,
  title: reviews.title,
  body: reviews.body,
  author: reviews.author,
  locale: reviews.locale,
  verified: reviews.verified,
  helpful: reviews.helpful,
  answer: reviews.answer,
  answeredAt: reviews.answeredAt,
  createdAt: reviews.createdAt,
  editedAt: reviews.editedAt,
};
type Row = Pick<typeof reviews.$inferSelect, keyof typeof reviewColumns>;

export const toReview = ({ answer, answeredAt, createdAt, editedAt, ...row }: Row): Review => ({
  ...row,
  answer: answer !== null && answeredAt !== null ? { body: answer, at: answeredAt.toISOString() } : null,
  createdAt: createdAt.toISOString(),
  editedAt: editedAt?.toISOString() ?? null,
});

/** How each sort orders, and where a page after a cursor begins. Ids break ties, so that none is lost between pages. */
const { id, createdAt, rating, helpful } = reviews;
const number = z.tuple([z.int32(), z.uuid()]);
const sorts = {
  newest: {
    key: z.tuple([z.iso.datetime(), z.uuid()]),
    order: [desc(createdAt), desc(id)],
    after: ([last, lastId]: unknown[]) => sql`(${createdAt}, ${id}) < (${last}::timestamptz, ${lastId})`,
    cursor: (row: Row) => [row.createdAt.toISOString(), row.id],
  },
  highest: {
    key: number,
    order: [desc(rating), desc(id)],
    after: ([last, lastId]: unknown[]) => sql`(${rating}, ${id}) < (${last}, ${lastId})`,
    cursor: (row: Row) => [row.rating, row.id],
  },
  lowest: {
    key: number,
    order: [asc(rating), asc(id)],
    after: ([last, lastId]: unknown[]) => sql`(${rating}, ${id}) > (${last}, ${lastId})`,
    cursor: (row: Row) => [row.rating, row.id],
  },
  helpful: {
    key: number,
    order: [desc(helpful), desc(id)],
    after: ([last, lastId]: unknown[]) => sql`(${helpful}, ${id}) < (${last}, ${lastId})`,
    cursor: (row: Row) => [row.helpful, row.id],
  },
};

/** A product's approved reviews with what they come to, or why there is no such page. */
export async function readReviews(
  { database: { db } }: DatabaseDeps,
  idOrSlug: string,
  query: z.infer<typeof reviewQuery>,
): Promise<z.infer<typeof reviewPageShape> | 'not-found' | 'bad-cursor'> {
  const { key, order, after, cursor } = sorts[query.sort];
  const last = query.cursor === undefined ? undefined : decodeCursor<z.ZodType<unknown[]>>(query.cursor, key);
  if (last === null) return 'bad-cursor';
  const [product] = await db
    .select({ id: products.id, ratings: productRatings })
    .from(products)
    .leftJoin(productRatings, eq(productRatings.productId, products.id))
    .where(and(eq(isUuid(idOrSlug) ? products.id : products.slug, idOrSlug), isVisible, isNull(products.deletedAt)));
  if (!product) return 'not-found';
  const rows = await db
    .select(reviewColumns)
    .from(reviews)
    .where(
      and(
        eq(reviews.productId, product.id),
        eq(reviews.state, 'approved'),
        query.rating === undefined ? undefined : eq(rating, query.rating),
        last && (after(last) satisfies SQL),
      ),
    )
    .orderBy(...order)
    .limit(query.limit + 1);
  const { ratings } = product;
  return {
    ...toPage(rows, query.limit, { cursor, item: toReview }),
    rating: ratings && ratings.average !== null ? { average: ratings.average, count: ratings.count } : null,
    histogram: STARS.map((stars) => ({ stars, count: ratings?.[`stars${stars}`] ?? 0 })),
  };
}
