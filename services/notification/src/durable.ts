import { type ObjectContext, object } from '@restatedev/restate-sdk';
import { connect, rpc } from '@restatedev/restate-sdk-clients';
import { reasonOf } from '@souk/service-kit/durable';
import { UnreachableError } from '@souk/service-kit/problem';
import { deliverNotification } from './deliver-notification.ts';
import type { AppDeps, DeliveryDeps } from './deps.ts';

const HAND_OVER_MS = 3000;

/** One notification at a time, until it is sent or given up. Its state is in Postgres, so a repeat from the start is right. */
export const createDelivery = (deps: DeliveryDeps) =>
  object({
    name: 'notificationDelivery',
    handlers: {
      deliver: async (ctx: ObjectContext): Promise<void> => {
        try {
          await deliverNotification(deps, ctx.key);
        } catch (error) {
          deps.log.warn({ notificationId: ctx.key, reason: reasonOf(error) }, 'a mail is not sent yet; trying again');
          throw error;
        }
      },
    },
    options: {
      retryPolicy: {
        initialInterval: { milliseconds: 500 },
        exponentiationFactor: 2,
        maxInterval: { minutes: 2 },
        maxAttempts: 1_000_000,
        onMaxAttempts: 'pause',
      },
      idempotencyRetention: { days: 1 },
      journalRetention: { hours: 1 },
    },
  });
type Delivery = ReturnType<typeof createDelivery>;

/** Hands notifications over through Restate's ingress. */
export function createHandOver(ingressUrl: string): AppDeps['handOver'] {
  const ingress = connect({ url: ingressUrl });
  return async (id) => {
    try {
      await ingress
        .objectSendClient<Delivery>({ name: 'notificationDelivery' }, id)
        .deliver(rpc.sendOpts({ idempotencyKey: id, timeout: HAND_OVER_MS }));
    } catch (cause) {
      throw new UnreachableError('Restate did not take the work', { cause });
    }
  };
}
