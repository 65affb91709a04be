import { loadWhenNear } from '@souk/ui/load-when-near';

/**
 * All of a product's reviews, as a band of its page with the id `reviews`. The server renders the first of them, its code comes when the
 * band is near. Props: `{ productId, slug, initial }`, where `initial` is `readReviews` of bff/reviews.ts. Words: `review`.
 */
export const Reviews = loadWhenNear(
  () => import('./reviews-section.tsx').then(({ ReviewsSection }) => ReviewsSection),
  {
    height: 320,
  },
);
