import type { PageLoader } from '@souk/mf-kit/bff';
import type { WriteReviewPageProps } from '../features/review/write-review-page.tsx';
import { loginFor, reviewPath } from '../paths.ts';
import { readProduct } from './catalogue.ts';
import { toState } from './reviews.ts';
import type { Services } from './services.ts';

/** "Ada Lovelace" → "Ada L." */
function shortName(name: string): string {
  const [first = '', ...others] = name.trim().split(/\s+/);
  const initial = [...(others.at(-1) ?? '')][0];
  return (initial ? `${first} ${initial.toUpperCase()}.` : first).slice(0, 40);
}

/** Where one writes a review: for those who are signed in; anyone else signs in first and comes back. */
export const reviewPage: PageLoader<Services> = async ({ params }, context) => {
  const { services, locale, currency } = context;
  const product = await readProduct(services, params.slug ?? '', { locale, currency });
  if (!product) return { kind: 'notFound' };
  const visitor = await services.sessions.of(context);
  if (!visitor) return { kind: 'redirect', to: loginFor(reviewPath(product.slug)) };
  const { data } = await services.product
    .GET('/products/{id}/own-review', {
      params: { path: { id: product.id } },
      headers: { authorization: `Bearer ${visitor.token}` },
    })
    .catch(() => ({ data: undefined }));
  return {
    kind: 'page',
    expose: './WriteReviewPage',
    words: ['review'],
    props: {
      product: { id: product.id, slug: product.slug, title: product.title },
      own: data ? { bought: data.bought, review: data.review && toState(data.review) } : null,
      author: shortName(visitor.user.name),
    } satisfies WriteReviewPageProps,
  };
};
