/** Paths of this remote, typed in one place. */
export const cartPath = '/cart';
export const checkoutPath = '/checkout';
export const ordersPath = '/orders';
export const orderPath = (orderId: string): string => `/orders/${encodeURIComponent(orderId)}`;

/** Sign-in, and back to a page of ours: the account team's page. */
export const loginFor = (path: string): string => `/login?next=${encodeURIComponent(path)}`;
/** Where an e-mail is verified: the account team's, too. */
export const accountPath = '/account';
export const profilePath = '/account/profile';

/** A page of the catalogue, by the address that the shop promises. */
export const productPath = (slug: string): string => `/p/${encodeURIComponent(slug)}`;
export const productsPath = '/products';
