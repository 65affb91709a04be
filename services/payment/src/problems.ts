import type { ProblemInit } from '@souk/service-kit/problem';
import type { MoveFailure } from './capture-payment.ts';
import type { OpenFailure } from './open-payment.ts';
import { toPayment } from './read-payments.ts';
import type { RefundFailure } from './refund-payment.ts';

const keyReused: ProblemInit = {
  status: 422,
  name: 'idempotency-key-reused',
  detail: 'This Idempotency-Key was used for another request',
};
export const stripeUnavailable: ProblemInit = {
  status: 503,
  name: 'provider-unavailable',
  detail: 'Stripe does not answer; the same request may be sent again',
  retryAfter: 2,
};
const refused = (message: string): ProblemInit => ({ status: 422, name: 'provider-refused', detail: message });

export function openProblem(failure: OpenFailure): ProblemInit {
  switch (failure.kind) {
    case 'key-reused':
      return keyReused;
    case 'payment-exists':
      return { status: 409, name: 'payment-exists', detail: 'This order has a payment that was asked for differently' };
    case 'refused':
      return refused(failure.message);
    case 'unavailable':
      return stripeUnavailable;
  }
}

export function moveProblem(failure: MoveFailure): ProblemInit {
  switch (failure.kind) {
    case 'not-found':
      return { status: 404 };
    case 'unavailable':
      return stripeUnavailable;
    case 'illegal-move':
      return { status: 409, name: 'illegal-move', detail: `A payment that is ${failure.status} does not go there` };
    case 'amount-differs':
      return { status: 409, name: 'amount-differs', detail: 'The amount held is not the amount of the order' };
    case 'livemode-differs':
      return {
        status: 409,
        name: 'livemode-differs',
        detail: 'What is held is test money while real money is taken here, or the other way round',
      };
    case 'already-authorized':
      return {
        status: 409,
        name: 'already-authorized',
        detail: 'The shopper has paid',
        extra: { payment: toPayment(failure.row) },
      };
  }
}

export function refundProblem(failure: RefundFailure): ProblemInit {
  switch (failure.kind) {
    case 'not-found':
      return { status: 404 };
    case 'key-reused':
      return keyReused;
    case 'not-captured':
      return {
        status: 409,
        name: 'not-captured',
        detail: `A payment that is ${failure.status} has nothing to give back`,
      };
    case 'exceeds-captured':
      return { status: 409, name: 'exceeds-captured', detail: `${failure.left} in minor units are left to give back` };
    case 'own-payment':
      return { status: 403, name: failure.kind, detail: 'Somebody else gives back what you paid yourself.' };
    case 'over-support-limit':
      return {
        status: 403,
        name: failure.kind,
        detail: `Support gives back ${failure.limit} of an order at most, in minor units of ${failure.currency}: ${failure.left} more of this one. An admin gives any amount.`,
        extra: { limit: failure.limit, left: failure.left },
      };
    case 'currency-differs':
      return {
        status: 422,
        detail: 'The payment has another currency',
        errors: [{ pointer: '/amount/currency', detail: "must be the payment's currency" }],
      };
    case 'refused':
      return { ...refused(failure.message), status: 409 };
  }
}
