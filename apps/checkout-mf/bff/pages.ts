import type { PageLoader, RemoteTables } from '@souk/mf-kit/bff';
import type { CheckoutPageProps } from '../features/check-out/checkout-page.tsx';
import type { CartPageProps } from '../features/view-cart/cart-page.tsx';
import type { OrderPageProps } from '../features/view-order/order-page.tsx';
import { cartPath } from '../paths.ts';
import { readCart, toView } from './cart.ts';
import { listCountries, quote } from './checkout.ts';
import { guestOf } from './guest.ts';
import { readOrder } from './order.ts';
import type { Services } from './services.ts';

/** Where the shop is; the form starts with it. */
const HOME_COUNTRY = 'US';
const UUID = /^[0-9a-f-]{36}$/i;

const cart: PageLoader<Services> = async (_input, context) => ({
  kind: 'page',
  expose: './CartPage',
  props: { initial: toView(await readCart(context, guestOf(context))) } satisfies CartPageProps,
});

const checkout: PageLoader<Services> = async ({ query }, context) => {
  const guest = guestOf(context);
  const [current, countries] = await Promise.all([readCart(context, guest), listCountries(context)]);
  if (!guest || !current || current.lines.length === 0) return { kind: 'redirect', to: cartPath };
  const cancelledId = [query.cancelled ?? ''].flat()[0] ?? '';
  const left = UUID.test(cancelledId) ? await readOrder(context, guest, cancelledId) : null;
  const country = left?.shippingAddress.country ?? HOME_COUNTRY;
  const shippingMethod = left?.shippingMethod ?? 'standard';
  return {
    kind: 'page',
    expose: './CheckoutPage',
    props: {
      cart: toView(current),
      countries: countries.map(({ code, name }) => ({ value: code, label: name })),
      quote: await quote(context, guest, { country, shippingMethod }),
      start: { country, shippingMethod },
      left: left && { email: left.email, shippingAddress: left.shippingAddress },
    } satisfies CheckoutPageProps,
  };
};

const order: PageLoader<Services> = async ({ params, query }, context) => {
  const found = UUID.test(params.id ?? '') ? await readOrder(context, guestOf(context), params.id ?? '') : null;
  if (!found) return { kind: 'notFound' };
  return {
    kind: 'page',
    expose: './OrderPage',
    props: { initial: found, thanks: query.thanks === '1' } satisfies OrderPageProps,
  };
};

/** One entry per `page` of routes.ts. None is cached: each is one visitor's own. */
export const pages: RemoteTables<Services>['pages'] = { cart, checkout, order };
