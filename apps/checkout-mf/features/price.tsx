import { useLocale } from '@souk/mf-kit/words';
import { PriceText } from '@souk/ui/price-text';
import type { Amount } from './view-cart/cart-view.ts';

/** An amount as it is written in the visitor's language. */
export function Price({ amount, currency }: Amount) {
  return <PriceText amount={amount} currency={currency} locale={useLocale().locale} />;
}
