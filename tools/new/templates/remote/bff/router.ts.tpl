import { publishedRoutes } from '../routes.ts';
import { bff } from './bff.ts';
import { fragments } from './fragments.ts';
import { pages } from './pages.ts';

export const router = bff.router({
  ...bff.remoteProcedures({ routes: publishedRoutes, pages, fragments }),
});
export type Router = typeof router;
