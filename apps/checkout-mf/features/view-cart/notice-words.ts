import type { CartNotice } from './cart-view.ts';
import { optionText } from './option-text.ts';

/** "Ridge Vase, Glaze: Sage" */
const nameOf = (line: { title: string; options: Record<string, string> }): string =>
  [line.title, optionText(line)].filter(Boolean).join(', ');

/** What happened to the cart, for the shopper. */
export function noticeWords(notice: CartNotice): string {
  switch (notice.kind) {
    case 'merged':
      return notice.quantity === 1
        ? 'One item that you chose before you signed in was added.'
        : `${notice.quantity} items that you chose before you signed in were added.`;
    case 'fewer':
      return `${nameOf(notice)} – your cart has ${notice.quantity} of the ${notice.wanted} you wanted. More cannot be had just now.`;
    case 'unavailable':
      return `${nameOf(notice)} can no longer be had, and was left out.`;
    case 'cart-full':
      return `${nameOf(notice)} was left out: a cart holds 50 different things at most.`;
    case 'code-left':
      return `The code ${notice.code} was left out: another one is in your cart, and one applies at a time.`;
    case 'gift-card-left':
      return `The gift card ending ${notice.last4} was left out: you pay with another one already.`;
    case 'gift-card-currency':
      return `The gift card ending ${notice.last4} was left out: it holds ${notice.currency}, and pays in that only.`;
  }
}

/** Something is not as the shopper would have it. */
export const isLoss = ({ kind }: CartNotice): boolean => kind !== 'merged';
