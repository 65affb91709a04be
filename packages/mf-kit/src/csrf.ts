import type { IncomingHttpHeaders } from 'node:http';

export interface Refusal {
  status: 403 | 415;
  code: 'FORBIDDEN' | 'UNSUPPORTED_MEDIA_TYPE';
  message: string;
}

/** `https://shop.example` → `shop.example`; undefined for "null" and anything unreadable. */
function hostOfOrigin(origin: string): string | undefined {
  try {
    return new URL(origin).host;
  } catch {
    return undefined;
  }
}

/**
 * A state-changing call must come from a page of this very site: JSON (no form can send it), our header (needs a script), and a
 * browser that says "same origin". `hosts` are the names under which the site is reached. Null: it may pass.
 */
export function refuseForeignCall(headers: IncomingHttpHeaders, hosts: readonly string[]): Refusal | null {
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', message: 'Send application/json' };
  }
  if (headers['x-souk'] !== '1') return forbidden('The header x-souk is missing');
  return refuseForeignOrigin(headers, hosts);
}

const forbidden = (message: string): Refusal => ({ status: 403, code: 'FORBIDDEN', message });

/** A form without script can prove no more: a browser that says "same origin". */
export function refuseForeignOrigin(headers: IncomingHttpHeaders, hosts: readonly string[]): Refusal | null {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return forbidden('Calls from other sites are refused');
  const { origin } = headers;
  if (origin !== undefined && !hosts.includes(hostOfOrigin(origin) ?? ''))
    return forbidden('Calls from other sites are refused');
  if (site === undefined && origin === undefined) return forbidden('The call does not say where it comes from');
  return null;
}
