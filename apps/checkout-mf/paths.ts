/** Paths of this remote, typed in one place. */
export const cartPath = '/cart';
export const checkoutPath = '/checkout';
export const orderPath = (orderId: string): string => `/orders/${encodeURIComponent(orderId)}`;
