/** DOM event on `window` after a cart changed: the header's count follows it. */
export const CART_UPDATED = 'checkout:cart-updated';
export interface CartUpdatedDetail {
  /** Units in the whole cart. */
  quantity: number;
}
