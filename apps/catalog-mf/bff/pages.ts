import type { RemoteTables } from '@souk/mf-kit/bff';
import { homePage } from './home-page.ts';
import { categoryPage, productsPage, searchPage } from './list-page.ts';
import { productPage } from './product-page.ts';
import { reviewPage } from './review-page.ts';
import type { Services } from './services.ts';

/** One entry per `page` of routes.ts. */
export const pages: RemoteTables<Services>['pages'] = {
  home: homePage,
  products: productsPage,
  category: categoryPage,
  search: searchPage,
  product: productPage,
  review: reviewPage,
};
