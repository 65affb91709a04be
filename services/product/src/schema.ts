import { auditLog } from '@souk/service-kit/audit-table';
import { outbox } from '@souk/service-kit/outbox-table';
import { rateLimits } from '@souk/service-kit/rate-limit';
import {
  categories,
  categoryTexts,
  currencies,
  productCategories,
  productImages,
  productPrices,
  products,
  productTexts,
  productVersions,
  variantPrices,
  variants,
} from './schema-catalogue.ts';
import { reservationLines, reservations, restockLines, restocks } from './schema-reservations.ts';
import { productRatings, reviewReports, reviews, reviewVotes } from './schema-reviews.ts';

/** Every table of the service; Drizzle Kit reads them here. */
export const schema = {
  products,
  productImages,
  variants,
  productVersions,
  productTexts,
  currencies,
  variantPrices,
  productPrices,
  categories,
  categoryTexts,
  productCategories,
  reservations,
  reservationLines,
  restocks,
  restockLines,
  reviews,
  productRatings,
  reviewVotes,
  reviewReports,
  rateLimits,
  auditLog,
  outbox,
};

export {
  auditLog,
  categories,
  categoryTexts,
  currencies,
  outbox,
  productCategories,
  productImages,
  productPrices,
  productRatings,
  products,
  productTexts,
  productVersions,
  rateLimits,
  reservationLines,
  reservations,
  restockLines,
  restocks,
  reviewReports,
  reviews,
  reviewVotes,
  variantPrices,
  variants,
};
