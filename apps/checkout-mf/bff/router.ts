import { routes } from '../routes.ts';
import { bff } from './bff.ts';
import { cartProcedures } from './cart.ts';
import { checkoutProcedures, orderProcedures } from './checkout.ts';
import { fragments } from './fragments.ts';
import { pages } from './pages.ts';

export const router = bff.router({
  ...bff.remoteProcedures({ routes, pages, fragments }),
  cart: bff.router(cartProcedures),
  checkout: bff.router(checkoutProcedures),
  order: bff.router(orderProcedures),
});
export type Router = typeof router;
