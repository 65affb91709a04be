import type { AddToCartProps } from '@souk/contracts/fragments';

/** What this remote's own server knows; the page adds `AddToCartProps` live. */
export interface AddToCartData {
  productId: string;
}

export function AddToCart({ productId, title, stock }: AddToCartData & Partial<AddToCartProps>) {
  return (
    <button type="button" disabled={stock === 0} data-product={productId}>
      {stock === 0 ? 'Sold out' : 'Add to cart'}
      <span hidden>{title}</span>
    </button>
  );
}
