import type { Key, Translate } from '@souk/mf-kit/words';
import type { DefinitionRow } from '@souk/ui/definition-list';
import { Price } from './price.tsx';
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

type SumTranslate = Translate<Key<'sums'>>;

/** The rows that lead to a total, as the order service computed them. */
export function sumRows(t: SumTranslate, { subtotal, discount, shipping, tax, taxNote, code }: Sums): DefinitionRow[] {
  const freeByCode = code !== null && discount.amount === 0 && shipping.amount === 0;
  return [
    { label: t('subtotal'), value: <Price {...subtotal} /> },
    ...discountRows(t, discount, code),
    {
      label: t('shipping'),
      value: shipping.amount === 0 ? t('free') : <Price {...shipping} />,
      ...(freeByCode ? { note: code } : {}),
    },
    { label: t('tax'), value: <Price {...tax} />, ...(taxNote ? { note: taxNote } : {}) },
  ];
}

/** None where nothing is taken off. */
export function discountRows(t: SumTranslate, discount: Amount, code: string | null): DefinitionRow[] {
  if (discount.amount === 0) return [];
  const value = <>−{<Price {...discount} />}</>;
  return [{ label: t('discount'), value, tone: 'discount', ...(code ? { note: code } : {}) }];
}

/** What a gift card pays of a total, and where it is still to be paid, what is left. */
export function giftCardRows(
  t: SumTranslate,
  giftCard: { last4: string; amount: Amount } | null,
  due?: Amount,
): DefinitionRow[] {
  if (!giftCard) return [];
  return [
    {
      label: t('giftCard'),
      value: <>−{<Price {...giftCard.amount} />}</>,
      note: t('ending', { last4: giftCard.last4 }),
    },
    ...(due ? [{ label: t('leftToPay'), value: <Price {...due} />, tone: 'total' as const }] : []),
  ];
}
