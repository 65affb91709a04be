import { bff } from './bff.ts';
import { fragments } from './fragments.ts';
import { pages } from './pages.ts';
import { publishedRoutes } from './published-routes.ts';
import { recommendRouter } from './recommend-router.ts';
import { reviewProcedures } from './reviews.ts';
import { searchRouter } from './search-suggestions.ts';

export const router = bff.router({
  ...bff.remoteProcedures({ routes: publishedRoutes, pages, fragments }),
  search: searchRouter,
  reviews: bff.router(reviewProcedures),
  recommend: recommendRouter,
});
export type Router = typeof router;
