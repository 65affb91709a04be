import type { operations } from '@souk/contracts/product';
import type { BffContext } from '@souk/mf-kit/bff';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { visitorHeaders } from '@souk/mf-kit/visitor';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import type { ReviewState } from '../features/review/review-state.ts';
import { REASONS, type ReviewsView, SORTS } from '../features/review/review-view.ts';
import { bff } from './bff.ts';
import type { Services } from './services.ts';

const FIRST = 4;
type Context = BffContext<Services>;
type Query = NonNullable<operations['listReviews']['parameters']['query']>;
type Own = operations['writeReview']['responses'][201]['content']['application/json'];

/** A product's reviews; with a page, the first of them. */
export async function readReviews({ product }: Services, idOrSlug: string, query: Query = {}): Promise<ReviewsView> {
  const params = { path: { idOrSlug }, query: { limit: FIRST, ...query } };
  return unwrap(await product.GET('/products/{idOrSlug}/reviews', { params }));
}

/** Who is signed in, as the product service is asked. */
async function signedIn({ services, ...context }: Context) {
  const visitor = await services.sessions.of(context);
  if (!visitor) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'You have been signed out. Sign in again.' });
  return { authorization: `Bearer ${visitor.token}` };
}

export const toState = ({ id, rating, title, body, author, state, reason }: Own): ReviewState => ({
  id,
  rating,
  title,
  body,
  author,
  state,
  reason,
});

const text = z.string().max(10_000);
const byId = z.strictObject({ id: z.uuid() });

/** What visitors do with reviews; the product service decides. */
export const reviewProcedures = {
  list: bff.procedure
    .input(
      z.strictObject({
        productId: z.uuid(),
        sort: z.enum(SORTS),
        rating: z.int().min(1).max(5).nullable(),
        cursor: z.string().max(500).nullable(),
      }),
    )
    .query(({ ctx, input: { productId, sort, rating, cursor } }) =>
      readReviews(ctx.services, productId, {
        sort,
        limit: 10,
        ...(rating === null ? {} : { rating }),
        ...(cursor === null ? {} : { cursor }),
      }),
    ),

  /** New, or instead of the one that `id` names. */
  save: bff.procedure
    .input(
      z.strictObject({
        productId: z.uuid(),
        id: z.uuid().nullable(),
        rating: z.number(),
        title: text,
        body: text,
        author: text,
      }),
    )
    .mutation(async ({ ctx, input: { productId, id, ...words } }) => {
      const headers = await signedIn(ctx);
      const body = { ...words, locale: ctx.locale };
      const { product } = ctx.services;
      const answer = id
        ? await product.PUT('/reviews/{id}', { params: { path: { id } }, body, headers })
        : await product.POST('/products/{id}/reviews', { params: { path: { id: productId } }, body, headers });
      return toState(unwrap<Own>(answer));
    }),

  remove: bff.procedure.input(byId).mutation(async ({ ctx, input: { id } }) => {
    const headers = await signedIn(ctx);
    const { response, error } = await ctx.services.product.DELETE('/reviews/{id}', {
      params: { path: { id } },
      headers,
    });
    // one that is gone already is what was wanted
    if (!response.ok && response.status !== 404) unwrap({ error, response });
  }),

  vote: bff.procedure.input(byId).mutation(async ({ ctx, input: { id } }) => {
    const headers = await signedIn(ctx);
    return unwrap(await ctx.services.product.PUT('/reviews/{id}/vote', { params: { path: { id } }, headers }));
  }),

  /** Answers 202, or 404 where it is not shown (any more). */
  report: bff.procedure
    .input(z.strictObject({ id: z.uuid(), reason: z.enum(REASONS) }))
    .mutation(async ({ ctx, input: { id, reason } }) => {
      const { services, visitor } = ctx;
      const known = await services.sessions.of(ctx);
      const token = known?.token ?? (await services.serviceToken());
      const { response, error } = await services.product.POST('/reviews/{id}/reports', {
        params: { path: { id } },
        body: { reason },
        headers: { ...visitorHeaders(visitor), authorization: `Bearer ${token}` },
      });
      if (!response.ok && response.status !== 404) unwrap({ error, response });
      return response.status;
    }),
};
