import type { ProblemInit } from '@souk/service-kit/problem';
import type { CancelFailure } from './cancel-order.ts';
import type { ChangeFailure } from './change-cart.ts';
import type { PlaceFailure } from './place-order.ts';
import type { QuoteFailure } from './quote-cart.ts';

type Failure = ChangeFailure | PlaceFailure | CancelFailure | { kind: QuoteFailure };

const plain: Record<Exclude<Failure['kind'], 'insufficient-stock' | 'over' | 'unknown-country'>, ProblemInit> = {
  'not-found': { status: 404 },
  'unknown-variant': { status: 422, detail: 'There is no such variant' },
  'cart-ordered': { status: 409, detail: 'This cart was ordered; make another one' },
  'cart-full': { status: 409, detail: 'A cart holds 50 different variants at most' },
  'cart-too-large': { status: 409, detail: 'The total is more than can be paid at once' },
  'empty-cart': { status: 409, detail: 'The cart is empty' },
  'key-reused': { status: 422, detail: 'This Idempotency-Key was used with another body' },
  'needs-review': { status: 409, detail: 'Something went wrong with this order, and somebody will look at it' },
  'already-paid': { status: 409, detail: 'The order is paid; it can only be refunded' },
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
