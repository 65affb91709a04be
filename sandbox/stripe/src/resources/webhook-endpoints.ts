import type Stripe from 'stripe';
import { z } from 'zod';
import { missing } from '../errors.ts';
import { newId, randomText } from '../ids.ts';
import { listPage } from '../list.ts';
import { mergeMetadata, metadata, paging, text, webUrl } from '../params.ts';
import { nothing, route } from '../route.ts';
import { seconds, type World } from '../world.ts';

const createParams = z.strictObject({
  url: webUrl,
  enabled_events: z.array(z.string().regex(/^(\*|[a-z_]+(\.[a-z_]+)+)$/)).min(1),
  api_version: text(40).optional(),
  description: text().optional(),
  metadata: metadata.optional(),
});
type Input = z.infer<typeof createParams> & { id?: string; secret?: string };

export const secretName = (endpoint: string): string => `webhook ${endpoint}`;

/** Registers an endpoint. Its secret is answered this once and kept apart from the object. */
export function registerEndpoint(world: World, input: Input): Stripe.WebhookEndpoint {
  const { store } = world;
  const id = input.id ?? newId('we');
  const secret = store.secret(secretName(id), () => input.secret ?? `whsec_${randomText(32)}`);
  const endpoint = store.put('webhook_endpoint', {
    id,
    object: 'webhook_endpoint',
    api_version: input.api_version ?? null,
    application: null,
    created: seconds(world),
    description: input.description ?? null,
    enabled_events: input.enabled_events,
    livemode: false,
    metadata: mergeMetadata({}, input.metadata),
    status: 'enabled',
    url: input.url,
  });
  return { ...endpoint, secret };
}

/** Stops deliveries to an endpoint; what was still to be sent to it is dropped, as with Stripe. */
export function removeEndpoint({ store }: World, id: string): void {
  store.remove(id);
  store.run('DELETE FROM secrets WHERE name = ?', secretName(id));
  store.run("UPDATE deliveries SET state = 'failed' WHERE endpoint = ? AND state = 'pending'", id);
}

function find(world: World, id: string): Stripe.WebhookEndpoint {
  const endpoint = world.store.get('webhook_endpoint', id);
  if (!endpoint) throw missing('webhook endpoint', id);
  return endpoint;
}

export const webhookEndpoints = [
  route('POST', '/webhook_endpoints', createParams, registerEndpoint),
  route('GET', '/webhook_endpoints', z.strictObject(paging), ({ store }, page) =>
    listPage(store, 'webhook_endpoint', page, { url: '/v1/webhook_endpoints' }),
  ),
  route('GET', '/webhook_endpoints/:id', nothing, (world, _, id) => find(world, id)),
  route('DELETE', '/webhook_endpoints/:id', nothing, (world, _, id) => {
    find(world, id);
    removeEndpoint(world, id);
    return { id, object: 'webhook_endpoint', deleted: true };
  }),
];
