import type { OrderEvent } from '@souk/contracts/events';
import { err, ok, type Result } from '@souk/service-kit/result';
import { v7 as uuidv7 } from 'uuid';
import type { AppDeps } from './deps.ts';
import { type ChannelName, type Message, mail, sms } from './notification.ts';

/**
 * What a fact becomes. `must` is mailed whatever the shopper prefers: the law wants it in writing. `text` goes by SMS besides, to
 * those who asked for it.
 */
const TOLD: Record<OrderEvent['type'], { template: string; must?: true; text?: true }> = {
  'order.received.v1': { template: 'order-received' },
  'order.confirmed.v1': { template: 'order-confirmed', must: true, text: true },
  'order.dispatched.v1': { template: 'order-dispatched', text: true },
  'order.cancelled.v1': { template: 'order-cancelled', must: true, text: true },
  'order.refunded.v1': { template: 'order-refunded', must: true, text: true },
  'order.return-changed.v1': { template: 'order-return' },
  'order.disputed.v1': { template: 'order-disputed', must: true },
  'order.review-needed.v1': { template: 'order-review', must: true },
};

const FOR_THE_OPERATOR: OrderEvent['type'][] = ['order.disputed.v1', 'order.review-needed.v1'];

/** Reasons of the order service for which nobody wants mail when nothing was paid: the shopper replaced the order, or let it go. */
const NOTHING_LOST = ['placed-again', 'payment-deadline', 'payment-expired'];

/** A fact that a shopper need not hear of. */
const isSilent = (event: OrderEvent): boolean =>
  event.type === 'order.cancelled.v1' && !event.data.paid && NOTHING_LOST.includes(event.data.reason);

type Deps = Pick<AppDeps, 'database' | 'delivery' | 'operator'>;

/** A fact of an order → its messages, one per event id and channel, whatever a repeat says. */
export async function onOrderEvent(deps: Deps, event: OrderEvent): Promise<Result<null, 'cannot-be-mailed'>> {
  if (isSilent(event)) return ok(null);
  const { email, owner, ...told } = event.data;
  const { template, must = false, text = false } = TOLD[event.type];
  const { to, data } = FOR_THE_OPERATOR.includes(event.type)
    ? { to: deps.operator.email, data: { ...told, locale: deps.operator.locale } }
    : { to: email, data: told };
  const read = mail.safeParse({ to, channel: 'email', template, data });
  if (!read.success) return err('cannot-be-mailed');

  const asked: Asked[] = [{ id: uuidv7(), channel: 'email', key: event.id, to: read.data.to, must }];
  if (text && deps.delivery.serves.includes('sms'))
    asked.push({ id: uuidv7(), channel: 'sms', key: `${event.id}:sms`, to: null, must: false });
  const lease = deps.delivery.lease();
  const written = await write(deps, { owner, asked, template, data, lease });
  deps.delivery.send(
    written.map(({ id, channel, to }) =>
      channel === 'email' ? { ...read.data, id } : { ...sms.parse({ to, channel, template, data }), id },
    ),
    lease,
  );
  return ok(null);
}

interface Asked {
  id: string;
  channel: ChannelName;
  key: string;
  /** Null: the number in the preferences. */
  to: string | null;
  must: boolean;
}
interface Writing {
  owner: string;
  asked: Asked[];
  template: string;
  data: object;
  lease: ReturnType<AppDeps['delivery']['lease']>;
}

/** One statement: those of the messages that the owner's preferences let through and that are not there yet. */
const write = ({ database: { sql } }: Deps, { owner, asked, template, data, lease }: Writing) =>
  sql<Pick<Message & { id: string }, 'id' | 'channel' | 'to'>[]>`
    insert into notifications (id, caller, key, "to", channel, template, data, next_try_at, leased_by)
    select asked.id, 'event', asked.key, coalesce(asked."to", wish.phone), asked.channel, ${template},
      ${JSON.stringify(data)}::text::jsonb, now() + make_interval(secs => ${lease.seconds}), ${lease.by}
    from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb)
        as asked (id uuid, channel text, key text, "to" text, must boolean)
      left join preferences wish on wish.owner = ${owner}
    where asked.must
      or (asked.channel = 'email' and coalesce(wish.order_updates_email, true))
      or (asked.channel = 'sms' and wish.order_updates_sms)
    on conflict (caller, key) do nothing
    returning id, channel, "to"`;
