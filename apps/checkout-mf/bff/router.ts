import { publishedRoutes } from '../routes.ts';
import { bff } from './bff.ts';
import { cartProcedures } from './cart.ts';
import { codeProcedures } from './cart-code.ts';
import { checkoutProcedures } from './checkout.ts';
import { fragments } from './fragments.ts';
import { giftCardProcedures } from './gift-card.ts';
import { orderProcedures } from './order.ts';
import { pages } from './pages.ts';
import { stockAlertProcedures } from './stock-alert.ts';
import { wishlistProcedures } from './wishlist.ts';

export const router = bff.router({
  ...bff.remoteProcedures({ routes: publishedRoutes, pages, fragments }),
  cart: bff.router({ ...cartProcedures, ...codeProcedures, ...giftCardProcedures }),
  checkout: bff.router(checkoutProcedures),
  order: bff.router(orderProcedures),
  wishlist: bff.router(wishlistProcedures),
  stockAlert: bff.router(stockAlertProcedures),
});
export type Router = typeof router;
