import type { ProblemInit } from '@souk/service-kit/problem';
import type { CancelFailure } from './cancel-order.ts';
import type { ChangeFailure } from './change-cart.ts';
import type { FulfilFailure } from './fulfil-order.ts';
import type { PlaceFailure } from './place-order.ts';
import type { QuoteFailure } from './quote-cart.ts';
import type { ReturnFailure } from './return-goods.ts';

type Failure = ChangeFailure | PlaceFailure | CancelFailure | FulfilFailure | ReturnFailure | { kind: QuoteFailure };
type Told = 'insufficient-stock' | 'over' | 'not-confirmed' | 'unknown-country' | 'too-many' | 'decided';

const plain: Record<Exclude<Failure['kind'], Told>, ProblemInit> = {
  'not-found': { status: 404 },
  'unknown-variant': { status: 422, detail: 'There is no such variant' },
  'cart-ordered': { status: 409, detail: 'This cart was ordered; make another one' },
  'cart-full': { status: 409, detail: 'A cart holds 50 different variants at most' },
  'cart-too-large': { status: 409, detail: 'The total is more than can be paid at once' },
  'empty-cart': { status: 409, detail: 'The cart is empty' },
  'key-reused': { status: 422, detail: 'This Idempotency-Key was used with another body' },
  'needs-review': { status: 409, detail: 'Something went wrong with this order, and somebody will look at it' },
  'already-sent': { status: 409, detail: 'The order was sent; it can be returned' },
  'under-review': { status: 409, detail: 'Somebody has to look at this order first' },
  'called-off': { status: 409, detail: 'The order was cancelled' },
  'nothing-left': { status: 409, detail: 'Everything was sent' },
  'not-sent': { status: 409, detail: 'Nothing was sent yet; the order can be cancelled' },
  'product-unavailable': { status: 503, detail: 'Prices and stock cannot be read just now', retryAfter: 2 },
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
