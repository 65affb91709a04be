import type Stripe from 'stripe';

type ErrorBody = {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error';
  message: string;
  code?: string;
  param?: string;
  decline_code?: string;
  doc_url?: string;
  charge?: string;
  payment_intent?: Stripe.PaymentIntent;
  payment_method?: Stripe.PaymentMethod;
};

/** A request that is refused: it rolls back what the request did. A declined card is not one; it leaves a failed charge. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.status = status;
    this.body = {
      ...body,
      ...(body.code ? { doc_url: `https://docs.stripe.com/error-codes#${docAnchor(body.code)}` } : {}),
    };
  }
}

const docAnchor = (code: string): string => code.replaceAll('_', '-');

export function invalid(code: string, message: string, param?: string): ApiError {
  return new ApiError(400, { type: 'invalid_request_error', code, message, ...(param ? { param } : {}) });
}

/** Stripe names the object by its kind, e.g. `No such payment_intent: 'pi_x'`. `inPath` is false for an id given as a parameter. */
export function missing(kind: string, id: string, param = 'id', inPath = true): ApiError {
  return new ApiError(inPath ? 404 : 400, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `No such ${kind}: '${id}'`,
    param,
  });
}

export function unexpectedState(intent: Stripe.PaymentIntent, message: string): ApiError {
  return new ApiError(400, {
    type: 'invalid_request_error',
    code: 'payment_intent_unexpected_state',
    message,
    payment_intent: intent,
  });
}
