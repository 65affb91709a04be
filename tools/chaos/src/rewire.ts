import type { Topology } from '@souk/tool-start/topology';
import { z } from 'zod';
import { LINKS, linkNames, portOf } from './traffic.ts';

/** What the harness tells the process that runs its shop. */
export const shopOrder = z.object({
  stateDir: z.string(),
  offset: z.int(),
  deadlineSeconds: z.int(),
  ports: z.record(z.enum(linkNames), z.int()),
});
export type ShopOrder = z.infer<typeof shopOrder>;

/** Shorter than in a shop, so that what nobody told is found while the harness waits for it. */
const OFTEN = { RECONCILE_EVERY_SECONDS: '5' };

/** The shop without its pages, each part sent to the harness's links instead of to the parts behind them. */
export function rewired(system: Topology, { offset, ports }: Pick<ShopOrder, 'offset' | 'ports'>): Topology {
  const parts = system.parts
    .filter(({ kind }) => kind !== 'app')
    .map((part) => {
      const env: Record<string, string> = { ...part.env, ...(part.name === 'payment' ? OFTEN : {}) };
      for (const name of linkNames) {
        const link = LINKS[name];
        if (link.from !== part.name) continue;
        const before = env[link.variable] ?? '';
        const after = before.replaceAll(`127.0.0.1:${portOf(link.to) + offset}`, `127.0.0.1:${ports[name]}`);
        if (after === before) throw new Error(`${part.name} has no address of ${link.to} in ${link.variable}`);
        env[link.variable] = after;
      }
      return { ...part, env };
    });
  return { ...system, parts };
}
