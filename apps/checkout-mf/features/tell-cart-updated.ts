import { CART_UPDATED, type CartUpdatedDetail } from '@souk/contracts/cart-updated';

/** Tells the page that the cart has changed; the header's count follows. */
export function tellCartUpdated(quantity: number): void {
  window.dispatchEvent(new CustomEvent<CartUpdatedDetail>(CART_UPDATED, { detail: { quantity } }));
}
