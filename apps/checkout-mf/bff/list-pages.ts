import type { PageLoader } from '@souk/mf-kit/bff';
import type { StockAlertLinkPageProps } from '../features/back-in-stock/stock-alert-link-page.tsx';
import type { StockAlertPageProps } from '../features/back-in-stock/stock-alert-page.tsx';
import type { SharedWishlistPageProps } from '../features/wishlist/shared-wishlist-page.tsx';
import type { WishlistPageProps } from '../features/wishlist/wishlist-page.tsx';
import type { Services } from './services.ts';
import { readVariant } from './stock-alert.ts';
import { shopperOf } from './visitor.ts';
import { readShared, readWishlist } from './wishlist.ts';

const UUID = /^[0-9a-f-]{36}$/i;
const MAILED = /^[\w-]{43}$/;
const SHARED = /^[\w-]{32}$/;

const wishlist: PageLoader<Services> = async (_input, context) => {
  const shopper = await shopperOf(context);
  return {
    kind: 'page',
    expose: './WishlistPage',
    words: ['wishlist'],
    props: {
      initial: await readWishlist(context, shopper),
      signedIn: Boolean(shopper?.user),
      shopUrl: context.services.shopUrl,
    } satisfies WishlistPageProps,
  };
};

const sharedWishlist: PageLoader<Services> = async ({ params }, context) => {
  const items = SHARED.test(params.token ?? '') ? await readShared(context, params.token ?? '') : null;
  if (!items) return { kind: 'notFound' };
  return {
    kind: 'page',
    expose: './SharedWishlistPage',
    words: ['wishlist'],
    props: { items } satisfies SharedWishlistPageProps,
  };
};

const stockAlert: PageLoader<Services> = async ({ params }, context) => {
  const id = params.variantId ?? '';
  const [variant, signedIn] = await Promise.all([
    UUID.test(id) ? readVariant(context, id) : null,
    context.services.sessions.of(context),
  ]);
  if (!variant) return { kind: 'notFound' };
  const { slug, productTitle: title, image, stock } = variant;
  const options = Object.values(variant.options).join(' / ');
  return {
    kind: 'page',
    expose: './StockAlertPage',
    words: ['backInStock'],
    props: {
      variant: { id: variant.id, slug, title, options, image, inStock: stock > 0 },
      email: signedIn?.user.email ?? null,
    } satisfies StockAlertPageProps,
  };
};

const stockAlertLink: PageLoader<Services> = ({ params }) => {
  const { act, token = '' } = params;
  if ((act !== 'confirm' && act !== 'stop') || !MAILED.test(token)) return { kind: 'notFound' };
  return {
    kind: 'page',
    expose: './StockAlertLinkPage',
    words: ['backInStock'],
    props: { act, token } satisfies StockAlertLinkPageProps,
  };
};

/** Pages about what somebody would like to have. None is cached: each is one visitor's own. */
export const listPages = { wishlist, sharedWishlist, stockAlert, stockAlertLink };
