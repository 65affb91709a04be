import type { OrderConfirmed } from '@souk/contracts/events';
import { err, ok, type Result } from '@souk/service-kit/result';
import type { AppDeps } from './deps.ts';
import { message } from './notification.ts';
import { queueNotification } from './queue-notification.ts';

/** `order.confirmed.v1` → the confirmation, once per event id, whatever a repeat says. */
export async function onOrderConfirmed(
  deps: Pick<AppDeps, 'database' | 'handOver'>,
  event: OrderConfirmed,
): Promise<Result<null, 'cannot-be-mailed'>> {
  const { email: to, owner: _owner, ...data } = event.data;
  const mail = message.safeParse({ to, channel: 'email', template: 'order-confirmed', data });
  if (!mail.success) return err('cannot-be-mailed');
  await queueNotification(deps, { message: mail.data, caller: 'event', key: event.id });
  return ok(null);
}
