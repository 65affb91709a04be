const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * The names under which browsers reach the shop, for the request's own `Host`. A shop configured for this machine answers to all
 * of its names (localhost, 127.0.0.1), because no other site can have them.
 */
export function shopHosts(shopUrl: string): (host: string | undefined) => string[] {
  const configured = new URL(shopUrl).host;
  if (!LOOPBACK.test(configured)) return () => [configured];
  return (host) => (host && LOOPBACK.test(host) ? [configured, host] : [configured]);
}
