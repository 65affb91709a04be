/** Paths of this remote, typed in one place. */
export const cartPath = '/cart';
export const checkoutPath = '/checkout';
export const ordersPath = '/orders';
export const orderPath = (orderId: string): string => `/orders/${encodeURIComponent(orderId)}`;

export const wishlistPath = '/wishlist';
export const sharedWishlistPath = (token: string): string => `/wishlist/shared/${encodeURIComponent(token)}`;
/** Where somebody asks to be told when a variant is back. */
export const backInStockPath = (variantId: string): string => `/back-in-stock/${encodeURIComponent(variantId)}`;

/** Sign-in, and back to a page of ours: the account team's page. */
export const loginFor = (path: string): string => `/login?next=${encodeURIComponent(path)}`;
/** Where an e-mail is verified: the account team's, too. */
export const accountPath = '/account';
export const profilePath = '/account/profile';

/** A page of the catalogue, by the address that the shop promises. */
export const productPath = (slug: string): string => `/p/${encodeURIComponent(slug)}`;
/** Where one reviews what one has bought: the catalogue's. */
export const reviewPath = (slug: string): string => `/p/${encodeURIComponent(slug)}/review`;
export const productsPath = '/products';
