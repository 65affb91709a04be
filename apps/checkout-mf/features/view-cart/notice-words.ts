import type { Key, Translate } from '@souk/mf-kit/words';
import type { CartNotice } from './cart-view.ts';
import { optionText } from './option-text.ts';

/** "Ridge Vase, Glaze: Sage" */
const nameOf = (line: { title: string; options: Record<string, string> }): string =>
  [line.title, optionText(line)].filter(Boolean).join(', ');

/** What happened to the cart, for the shopper. */
export function noticeWords(t: Translate<Key<'notices'>>, notice: CartNotice): string {
  switch (notice.kind) {
    case 'merged':
      return t('merged', { count: notice.quantity });
    case 'fewer':
      return t('fewer', { name: nameOf(notice), quantity: notice.quantity, wanted: notice.wanted });
    case 'unavailable':
      return t('unavailable', { name: nameOf(notice) });
    case 'cart-full':
      return t('cartFull', { name: nameOf(notice) });
    case 'code-left':
      return t('codeLeft', { code: notice.code });
    case 'gift-card-left':
      return t('giftCardLeft', { last4: notice.last4 });
    case 'gift-card-currency':
      return t('giftCardCurrency', { last4: notice.last4, currency: notice.currency });
  }
}

/** Something is not as the shopper would have it. */
export const isLoss = ({ kind }: CartNotice): boolean => kind !== 'merged';
