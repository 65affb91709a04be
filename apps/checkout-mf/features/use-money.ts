import { useLocale } from '@souk/mf-kit/words';
import { formatPrice } from '@souk/ui/price-text';
import type { Amount } from './view-cart/cart-view.ts';

/** Writes an amount inside of a sentence, in the visitor's language. */
export function useMoney(): (amount: Amount) => string {
  const { locale } = useLocale();
  return ({ amount, currency }) => formatPrice(amount, currency, locale);
}
