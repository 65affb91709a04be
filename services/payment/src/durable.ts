import { type ObjectContext, object } from '@restatedev/restate-sdk';
import { connect, rpc } from '@restatedev/restate-sdk-clients';
import { reasonOf } from '@souk/service-kit/durable';
import { UnreachableError } from '@souk/service-kit/problem';
import type { Deps, SyncRequest } from './deps.ts';
import { syncPayment } from './sync-payment.ts';

const HAND_OVER_MS = 3000;

/**
 * One payment at a time, until it works. The handler keeps no journal steps: what it does is idempotent and judged by the
 * state in Postgres and at Stripe, so a repeat from the start is right and cheap.
 */
export const createPaymentSync = (deps: Deps, name = 'paymentSync') =>
  object({
    name,
    handlers: {
      sync: async (ctx: ObjectContext, request: SyncRequest): Promise<void> => {
        try {
          await syncPayment(deps, ctx.key, request);
        } catch (error) {
          deps.log.warn({ paymentId: ctx.key, reason: reasonOf(error) }, 'a payment is not in step yet; trying again');
          throw error;
        }
      },
    },
    options: {
      retryPolicy: {
        initialInterval: { milliseconds: 200 },
        exponentiationFactor: 2,
        maxInterval: { seconds: 30 },
        maxAttempts: 1_000_000,
        onMaxAttempts: 'pause',
      },
      idempotencyRetention: { days: 3 }, // as long as Stripe repeats a delivery
      journalRetention: { hours: 1 },
    },
  });
type PaymentSync = ReturnType<typeof createPaymentSync>;

/** Hands payments over through Restate's ingress. */
export function createHandOver(ingressUrl: string, name = 'paymentSync'): Deps['handOver'] {
  const ingress = connect({ url: ingressUrl });
  return async (paymentId, request, key) => {
    try {
      await ingress
        .objectSendClient<PaymentSync>({ name }, paymentId)
        .sync(request, rpc.sendOpts({ idempotencyKey: key, timeout: HAND_OVER_MS }));
    } catch (cause) {
      throw new UnreachableError('Restate did not take the work', { cause });
    }
  };
}
