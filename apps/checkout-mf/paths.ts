/** Paths of this remote, typed in one place. */
export const cartPath = '/cart';
export const checkoutPath = '/checkout';
export const orderPath = (orderId: string): string => `/orders/${encodeURIComponent(orderId)}`;

/** A page of the catalogue, by the address that the shop promises. */
export const productPath = (slug: string): string => `/p/${encodeURIComponent(slug)}`;
export const productsPath = '/products';
