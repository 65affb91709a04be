import type { DefinitionRow } from '@souk/ui/definition-list';
import { PriceText } from '@souk/ui/price-text';
import type { Amount } from './view-cart/cart-view.ts';

interface Sums {
  subtotal: Amount;
  discount: Amount;
  shipping: Amount;
  tax: Amount;
  taxNote?: string;
  /** The promotion's code; it stands beside what it takes off. */
  code: string | null;
}

/** The rows that lead to a total, as the order service computed them. */
export function sumRows({ subtotal, discount, shipping, tax, taxNote, code }: Sums): DefinitionRow[] {
  const freeByCode = code !== null && discount.amount === 0 && shipping.amount === 0;
  return [
    { label: 'Subtotal', value: <PriceText {...subtotal} /> },
    ...discountRows(discount, code),
    {
      label: 'Shipping',
      value: shipping.amount === 0 ? 'Free' : <PriceText {...shipping} />,
      ...(freeByCode ? { note: code } : {}),
    },
    { label: 'Tax', value: <PriceText {...tax} />, ...(taxNote ? { note: taxNote } : {}) },
  ];
}

/** None where nothing is taken off. */
export function discountRows(discount: Amount, code: string | null): DefinitionRow[] {
  if (discount.amount === 0) return [];
  const value = <>−{<PriceText {...discount} />}</>;
  return [{ label: 'Discount', value, tone: 'discount', ...(code ? { note: code } : {}) }];
}

/** What a gift card pays of a total, and where it is still to be paid, what is left. */
export function giftCardRows(giftCard: { last4: string; amount: Amount } | null, due?: Amount): DefinitionRow[] {
  if (!giftCard) return [];
  return [
    { label: 'Gift card', value: <>−{<PriceText {...giftCard.amount} />}</>, note: `ending ${giftCard.last4}` },
    ...(due ? [{ label: 'Left to pay', value: <PriceText {...due} />, tone: 'total' as const }] : []),
  ];
}
