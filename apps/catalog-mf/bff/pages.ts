import type { RemoteTables } from '@souk/mf-kit/bff';
import { homePage } from './home-page.ts';
import { categoryPage, makerPage, productsPage, searchPage } from './list-page.ts';
import { productPage } from './product-page.ts';
import { reviewPage } from './review-page.ts';
import type { Services } from './services.ts';

/** One entry per `page` of routes.ts. */
export const pages: RemoteTables<Services>['pages'] = {
  home: homePage,
  products: productsPage,
  category: categoryPage,
  maker: makerPage,
  search: searchPage,
  product: productPage,
  review: reviewPage,
};
