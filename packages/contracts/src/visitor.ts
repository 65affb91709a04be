import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** Proxies in front of us, whose `X-Forwarded-For` is believed. */
export type ProxyList = BlockList;

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

export function createProxyList(ranges: readonly string[]): ProxyList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix] = range.split('/');
    if (prefix === undefined) list.addAddress(address, family(address));
    else list.addSubnet(address, Number(prefix), family(address));
  }
  return list;
}

/** The environment variable `TRUSTED_PROXIES`: addresses and CIDR ranges by comma. */
export const trustedProxiesEnv = z
  .string()
  .default('')
  .transform((ranges) => ranges.split(',').filter(Boolean))
  .pipe(z.array(z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])));

interface Hops {
  /** The header as it came; made up by anyone, so only what our proxies added at its end counts. */
  forwardedFor: string | string[] | undefined;
  socket: string | undefined;
  proxies: ProxyList;
}

/**
 * The nearest address that is not one of our proxies. Each hop adds whom it heard from at the end; what stands before the first
 * one that is not ours may be made up. Undefined: nothing that is an IP address.
 */
export function visitorAddress({ forwardedFor, socket = '', proxies }: Hops): string | undefined {
  const forwarded = [forwardedFor ?? []].flat().join(',').split(',');
  const hops = [...forwarded, socket].map((hop) => hop.trim().replace(/^::ffff:(?=\d+\.)/i, ''));
  const isOurs = (hop: string) => isIP(hop) !== 0 && proxies.check(hop, family(hop));
  const nearest = hops.findLast((hop) => !isOurs(hop)) || hops.find(Boolean);
  return nearest !== undefined && isIP(nearest) !== 0 ? nearest : undefined;
}
