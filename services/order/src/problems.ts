import type { ProblemInit } from '@souk/service-kit/problem';
import type { CancelFailure } from './cancel-order.ts';
import type { ChangeFailure, CodeFailure } from './change-cart.ts';
import type { FulfilFailure } from './fulfil-order.ts';
import type { PlaceFailure } from './place-order.ts';
import type { CodeProblem } from './promotion.ts';
import type { PromotionFailure } from './promotions.ts';
import type { QuoteFailure } from './quote-cart.ts';
import type { ReturnFailure } from './return-goods.ts';
import type { UseFailure } from './use-promotion.ts';

type Failure =
  | ChangeFailure
  | CodeFailure
  | PromotionFailure
  | PlaceFailure
  | CancelFailure
  | FulfilFailure
  | ReturnFailure
  | QuoteFailure;
type Told =
  | 'insufficient-stock'
  | 'over'
  | 'not-confirmed'
  | 'unknown-country'
  | 'too-many'
  | 'decided'
  | 'cart-changed'
  | 'code-not-applicable'
  | 'gift-card-currency';

const plain: Record<Exclude<Failure['kind'], Told>, ProblemInit> = {
  'limit-below-used': { status: 409, detail: 'It is used more often than that already' },
  'not-found': { status: 404 },
  'unknown-variant': { status: 422, detail: 'There is no such variant' },
  'cart-ordered': { status: 409, detail: 'This cart was ordered; make another one' },
  'currency-changed': { status: 409, detail: 'The cart is in another currency now; look again' },
  'cart-full': { status: 409, detail: 'A cart holds 50 different variants at most' },
  'cart-too-large': { status: 409, detail: 'The total is more than can be paid at once' },
  'cart-too-small': { status: 409, detail: 'The total is less than can be charged to a card' },
  'unknown-code': {
    status: 422,
    detail: 'There is no such code',
    errors: [{ pointer: '/code', detail: 'is not a code of this shop' }],
  },
  'code-taken': { status: 409, detail: 'There is a promotion with this code' },
  'empty-cart': { status: 409, detail: 'The cart is empty' },
  'key-reused': { status: 422, detail: 'This Idempotency-Key was used with another body' },
  'needs-review': { status: 409, detail: 'Something went wrong with this order, and somebody will look at it' },
  'already-sent': { status: 409, detail: 'The order was sent; it can be returned' },
  'under-review': { status: 409, detail: 'Somebody has to look at this order first' },
  'called-off': { status: 409, detail: 'The order was cancelled' },
  'nothing-left': { status: 409, detail: 'Everything was sent' },
  'not-sent': { status: 409, detail: 'Nothing was sent yet; the order can be cancelled' },
  'product-unavailable': { status: 503, detail: 'Prices and stock cannot be read just now', retryAfter: 2 },
  'payment-unavailable': { status: 503, detail: 'The gift card cannot be read just now', retryAfter: 2 },
  'gift-card-declined': { status: 409, detail: 'There is nothing left on this gift card, or it has expired' },
  'unknown-gift-card': {
    status: 422,
    detail: 'There is no such gift card',
    errors: [{ pointer: '/code', detail: 'is not a gift card of this shop' }],
  },
  'not-opened': { status: 503, detail: 'The order could not be opened yet; repeat with the same key', retryAfter: 2 },
  'not-known-yet': { status: 503, detail: 'It is being cancelled; ask again', retryAfter: 2 },
};

/** The one place where what can go wrong here becomes a problem. `countryPointer` is where the request names the country. */
export function problemOf(failure: Failure, countryPointer = '/country'): ProblemInit {
  switch (failure.kind) {
    case 'not-found':
      return { status: 404 };
    case 'over':
      return { status: 409, name: 'order-over', detail: `The order is ${failure.status}` };
    case 'not-confirmed':
      return { status: 409, name: failure.kind, detail: `The order is ${failure.status}` };
    case 'decided':
      return { status: 409, name: failure.kind, detail: `The return was ${failure.status}` };
    case 'cart-changed': {
      const gone = failure.changes.some(({ kind }) => kind === 'unavailable');
      const { kind: name, changes, total } = failure;
      const detail = gone ? 'Something in the cart can no longer be had' : 'Prices have changed since you last looked';
      return { status: 409, name, detail, extra: { changes, ...(total ? { total } : {}) } };
    }
    case 'code-not-applicable':
      return { status: 409, name: failure.kind, detail: CODE_WORDS[failure.reason], extra: { reason: failure.reason } };
    case 'gift-card-currency': {
      const { kind: name, currency } = failure;
      return {
        status: 409,
        name,
        detail: `This gift card holds ${currency}, and pays in that only`,
        extra: { currency },
      };
    }
    case 'too-many':
      return {
        status: 409,
        name: failure.kind,
        detail: 'There is not that much of it',
        extra: { variantId: failure.variantId },
      };
    case 'unknown-country':
      return {
        status: 422,
        name: failure.kind,
        detail: 'The shop does not send there',
        errors: [{ pointer: countryPointer, detail: 'is not one of GET /shipping-countries' }],
      };
    case 'insufficient-stock': {
      const detail = 'There is not that much in stock';
      const extra = 'shortages' in failure ? { lines: failure.shortages } : { available: failure.available };
      return { status: 409, name: failure.kind, detail, extra };
    }
    default:
      return { name: failure.kind, ...plain[failure.kind] };
  }
}

const CODE_WORDS: Record<CodeProblem | UseFailure, string> = {
  'not-started': 'This code does not apply yet',
  ended: 'This code has expired',
  'used-up': 'This code has been used up',
  'used-by-you': 'You have used this code already',
  'below-minimum': 'The cart does not come to what this code asks for',
  'nothing-eligible': 'This code is for other objects than those in the cart',
  'other-currency': 'This code does not apply to prices in this currency',
};
