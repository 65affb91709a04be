import type { DefinitionRow } from '@souk/ui/definition-list';
import { PriceText } from '@souk/ui/price-text';
import type { Amount } from './view-cart/cart-view.ts';

interface Sums {
  subtotal: Amount;
  discount: Amount;
  shipping: Amount;
  tax: Amount;
  taxNote?: string;
}

/** The rows that lead to a total, as the order service computed them. */
export function sumRows({ subtotal, discount, shipping, tax, taxNote }: Sums): DefinitionRow[] {
  return [
    { label: 'Subtotal', value: <PriceText {...subtotal} /> },
    ...(discount.amount > 0
      ? [{ label: 'Discount', value: <>−{<PriceText {...discount} />}</>, tone: 'discount' as const }]
      : []),
    { label: 'Shipping', value: shipping.amount === 0 ? 'Free' : <PriceText {...shipping} /> },
    { label: 'Tax', value: <PriceText {...tax} />, ...(taxNote ? { note: taxNote } : {}) },
  ];
}
