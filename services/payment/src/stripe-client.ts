import { setTimeout as sleep } from 'node:timers/promises';
import { err, ok, type Result } from '@souk/service-kit/result';
import Stripe from 'stripe';
import type { StripeSettings } from './stripe-settings.ts';

const TIMEOUT_MS = 8000;
const MAX_NETWORK_RETRIES = 2;
const RATE_LIMIT_WAITS_MS = [200, 500, 1200];

export const createStripe = ({ secretKey, host }: Pick<StripeSettings, 'secretKey' | 'host'>): Stripe =>
  new Stripe(secretKey, {
    ...host,
    timeout: TIMEOUT_MS,
    maxNetworkRetries: MAX_NETWORK_RETRIES,
    telemetry: false,
  });

/** `refused` is a definite no: nothing was done. After `unavailable` nobody knows; ask again with the same key. */
export type StripeFailure =
  | { kind: 'refused'; code: string | undefined; param: string | undefined; message: string }
  | { kind: 'unavailable'; reason: string };

/** Why, for a log: never Stripe's message, which may quote an e-mail. */
export const failureReason = (failure: StripeFailure): string =>
  failure.kind === 'refused' ? (failure.code ?? 'refused') : failure.reason;

/** One call of the SDK, its failures as values. The SDK repeats what failed on the network; 429 it leaves to its caller. */
export async function askStripe<Value>(call: () => Promise<Value>): Promise<Result<Value, StripeFailure>> {
  for (const wait of [...RATE_LIMIT_WAITS_MS, null]) {
    try {
      return ok(await call());
    } catch (error) {
      if (error instanceof Stripe.errors.StripeRateLimitError && wait !== null) {
        await sleep(wait * (0.75 + Math.random() / 2)); // spread, so that copies do not come back together
        continue;
      }
      return err(failureOf(error));
    }
  }
  throw new Error('unreachable');
}

function failureOf(error: unknown): StripeFailure {
  const { StripeInvalidRequestError, StripeCardError, StripeIdempotencyError, StripeError } = Stripe.errors;
  if (!(error instanceof StripeError)) throw error;
  // the same request is under way; with another body the same key is a bug of ours, and no answer for whoever called
  const isUnderWay = error.code === 'idempotency_key_in_use';
  if (error instanceof StripeIdempotencyError && !isUnderWay)
    throw new Error('a key was used at Stripe for another request', { cause: error });
  if (error instanceof StripeInvalidRequestError || error instanceof StripeCardError)
    return { kind: 'refused', code: error.code, param: error.param, message: error.message };
  return { kind: 'unavailable', reason: `${error.type} ${error.statusCode ?? ''}`.trim() };
}
