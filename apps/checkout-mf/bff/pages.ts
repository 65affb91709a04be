import type { Locale } from '@souk/contracts/locale';
import type { PageLoader, RemoteTables } from '@souk/mf-kit/bff';
import type { CheckoutPageProps } from '../features/check-out/checkout-page.tsx';
import type { OrdersPageProps } from '../features/list-orders/orders-page.tsx';
import type { CartPageProps } from '../features/view-cart/cart-page.tsx';
import type { OrderPageProps } from '../features/view-order/order-page.tsx';
import { cartPath } from '../paths.ts';
import { isSame, readAddresses } from './addresses.ts';
import { readCart, toView } from './cart.ts';
import { listCountries, quote } from './checkout.ts';
import { listPages } from './list-pages.ts';
import { readOrder } from './order.ts';
import { listOrders } from './orders.ts';
import type { Services } from './services.ts';
import { shopperOf } from './visitor.ts';

/** Where most readers of a language live; the form starts with it. */
const HOME_COUNTRY: Record<Locale, string> = { en: 'US', de: 'DE' };
const UUID = /^[0-9a-f-]{36}$/i;
const first = (value: string | string[] | undefined): string => [value ?? ''].flat()[0] ?? '';

const cart: PageLoader<Services> = async (_input, context) => {
  const shopper = await shopperOf(context);
  const initial = toView(await readCart(context, shopper));
  const signedIn = Boolean(shopper?.user);
  return {
    kind: 'page',
    expose: './CartPage',
    words: ['cart', 'lines', 'sums', 'code', 'notices'],
    props: { initial, signedIn } satisfies CartPageProps,
  };
};

const checkout: PageLoader<Services> = async ({ query }, context) => {
  const shopper = await shopperOf(context);
  const cancelledId = first(query.cancelled);
  const [current, countries, book, left] = await Promise.all([
    readCart(context, shopper),
    listCountries(context),
    readAddresses(context, shopper),
    UUID.test(cancelledId) ? readOrder(context, shopper, cancelledId) : null,
  ]);
  if (!shopper || !current || current.lines.length === 0) return { kind: 'redirect', to: cartPath };
  // the shop may not send to each of them
  const saved = book.map((address) => ({
    ...address,
    sendable: countries.some(({ code }) => code === address.country),
  }));
  const before = left && saved.find((address) => isSame(address, left.shippingAddress));
  const usual = saved.find(({ defaultShipping }) => defaultShipping) ?? saved[0];
  const chosen = left ? before : usual?.sendable ? usual : saved.find(({ sendable }) => sendable);
  const billedTo = left?.billingAddress;
  const billing = saved.find((address) => (billedTo ? isSame(address, billedTo) : address.defaultBilling));
  const country = left?.shippingAddress.country ?? chosen?.country ?? HOME_COUNTRY[context.locale];
  const shippingMethod = left?.shippingMethod ?? 'standard';
  return {
    kind: 'page',
    expose: './CheckoutPage',
    words: ['checkout', 'lines', 'sums', 'code', 'notices', 'giftCard'],
    props: {
      cart: toView(current),
      countries: countries.map(({ code, name }) => ({ value: code, label: name })),
      quote: await quote(context, shopper, { country, shippingMethod }),
      start: { country, shippingMethod },
      left: left && {
        email: left.email,
        shippingAddress: left.shippingAddress,
        billingAddress: left.billingAddress,
      },
      account: shopper.user && {
        email: shopper.user.email,
        addresses: saved,
        shipping: chosen?.id ?? null,
        billing: billing?.id ?? null,
      },
    } satisfies CheckoutPageProps,
  };
};

const order: PageLoader<Services> = async ({ params, query }, context) => {
  const shopper = await shopperOf(context);
  const found = UUID.test(params.id ?? '') ? await readOrder(context, shopper, params.id ?? '') : null;
  if (!found) return { kind: 'notFound' };
  return {
    kind: 'page',
    expose: './OrderPage',
    words: ['order', 'lines', 'sums', 'status', 'buyAgain'],
    props: {
      initial: found,
      thanks: query.thanks === '1',
      signedIn: Boolean(shopper?.user),
    } satisfies OrderPageProps,
  };
};

const orders: PageLoader<Services> = async ({ query }, context) => {
  const shopper = await shopperOf(context);
  const after = first(query.after).slice(0, 500);
  const page = await listOrders(context, shopper, after || undefined);
  if (!page) return { kind: 'notFound' };
  return {
    kind: 'page',
    expose: './OrdersPage',
    words: ['orders', 'lines', 'status', 'buyAgain'],
    props: {
      ...page,
      isFirst: after === '',
      account: shopper?.user ? { emailVerified: shopper.user.emailVerified } : null,
    } satisfies OrdersPageProps,
  };
};

/** One entry per `page` of routes.ts. None is cached: each is one visitor's own. */
export const pages: RemoteTables<Services>['pages'] = { cart, checkout, order, orders, ...listPages };
