import { createHash } from 'node:crypto';
import { registerEndpoint, removeEndpoint, secretName } from './resources/webhook-endpoints.ts';
import type { World } from './world.ts';

/** An endpoint named by the environment; without `events` it gets every event. */
export interface ConfiguredEndpoint {
  url: string;
  secret: string;
  events?: string[] | undefined;
}

const idOf = (url: string): string => `we_env${createHash('sha256').update(url).digest('hex').slice(0, 21)}`;

/** Makes the endpoints of the WEBHOOKS variable exist as it says now; one that is no longer named is removed. */
export function syncConfiguredEndpoints(world: World, wanted: ConfiguredEndpoint[]): void {
  const { store } = world;
  const ids = new Set(wanted.map(({ url }) => idOf(url)));
  for (const { id } of store.where('webhook_endpoint', "id LIKE 'we_env%'")) {
    if (!ids.has(id)) removeEndpoint(world, id);
  }
  for (const { url, secret, events = ['*'] } of wanted) {
    const id = idOf(url);
    store.run('DELETE FROM secrets WHERE name = ?', secretName(id));
    registerEndpoint(world, { id, url, secret, enabled_events: events, description: 'from the environment' });
  }
}
