import type Stripe from 'stripe';
import { apiVersion } from './api-version.ts';
import { newId } from './ids.ts';
import type { Kind, Objects, Store } from './store.ts';

/** What every use case needs. `now` is in milliseconds. */
export type World = {
  store: Store;
  now: () => number;
  publicUrl: string;
  merchantName: string;
  /** The API request that is being served, if any: events name it. */
  request: { id: string; idempotency_key: string | null } | null;
  /** Tells the delivery worker that there is something to send once the transaction is over. */
  wake: () => void;
};

export const seconds = (world: Pick<World, 'now'>): number => Math.floor(world.now() / 1000);

/** Records that something happened, and a delivery for each endpoint that wants it, in the caller's transaction. */
export function emit<K extends Kind>(
  world: World,
  type: Stripe.Event.Type,
  object: Objects[K],
  before?: Objects[K],
): void {
  const { store } = world;
  const endpoints = endpointsFor(store, type);
  const event = {
    id: newId('evt'),
    object: 'event',
    api_version: apiVersion,
    created: seconds(world),
    data: { object, ...(before ? { previous_attributes: previousAttributes(before, object) } : {}) },
    livemode: false,
    pending_webhooks: endpoints.length,
    request: world.request ?? { id: null, idempotency_key: null },
    type,
  };
  // The SDK types an event as a union by `type`; here the type is data, so the two meet by assertion.
  store.put('event', event as unknown as Stripe.Event);
  for (const endpoint of endpoints) {
    store.run('INSERT INTO deliveries (event, endpoint, next_at) VALUES (?, ?, ?)', event.id, endpoint.id, world.now());
  }
  world.wake();
}

/** The endpoints that are registered for a type of event. */
export function endpointsFor(store: Store, type: Stripe.Event.Type): Stripe.WebhookEndpoint[] {
  return store
    .where('webhook_endpoint', "json_extract(json, '$.status') = 'enabled'")
    .filter(({ enabled_events: wanted }) => wanted.includes('*') || wanted.includes(type));
}

function previousAttributes(before: object, after: object): Record<string, unknown> {
  const now = new Map(Object.entries(after));
  return Object.fromEntries(
    Object.entries(before).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(now.get(key))),
  );
}
