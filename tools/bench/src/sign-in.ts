import { randomInt, randomUUID } from 'node:crypto';
import { aVariant, filledCart } from './purchase.ts';
import { type Figure, median, rounded } from './report.ts';
import type { Shop } from './shop.ts';

const TRIES = 200;
const FLOOD_CLIENTS = 200;
const PROBES = 150;
const SETTLE_MS = 1_000;

/** Whether the time of a refusal tells who has an account, and what a flood of passwords does to everybody else. */
export async function measureSignIn(shop: Shop): Promise<Figure[]> {
  return [await measureRefusals(shop), ...(await measureFlood(shop))];
}

/** Median of a wrong password against median of an unknown e-mail, in turns; each try from another address, so that none is throttled. */
async function measureRefusals(shop: Shop): Promise<Figure> {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  const emails = { known: shop.admin().email, unknown: 'nobody@souk.example' };
  for (let n = 0; n < TRIES + 20; n++) {
    for (const who of n % 2 ? (['known', 'unknown'] as const) : (['unknown', 'known'] as const)) {
      const started = performance.now();
      const status = await signIn(shop, emails[who]);
      if (status !== 401) throw new Error(`a wrong password was answered ${status}`);
      if (n >= 20) times[who].push(performance.now() - started);
    }
  }
  const value = rounded(Math.abs(median(times.known) - median(times.unknown)), 2);
  return { name: `refused sign-in: known against unknown e-mail, medians of ${TRIES}`, value, unit: 'ms', limit: 2 };
}

/** Medians of browsing and of checkout under a flood of passwords from as many addresses, against those of an idle shop. */
async function measureFlood(shop: Shop): Promise<Figure[]> {
  const probes = await probesOf(shop);
  const idle = await timed(probes);
  let over = false;
  let tries = 0;
  const flood = Array.from({ length: FLOOD_CLIENTS }, async () => {
    while (!over) {
      const status = await signIn(shop, shop.admin().email);
      tries++;
      if (status !== 401 && status !== 503) throw new Error(`the flood was answered ${status}`);
      if (status === 503) await new Promise((resolve) => setTimeout(resolve, 200)); // Retry-After is 1 s and more: impolite
    }
  });
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const flooded = await timed(probes).finally(() => {
    over = true;
  });
  await Promise.all(flood);
  return Object.keys(probes).flatMap((name) => {
    const [before, during] = [median(idle[name] ?? []), median(flooded[name] ?? [])];
    return [
      {
        name: `${name} while ${FLOOD_CLIENTS} guess passwords (${tries} tries), against idle`,
        value: rounded(during / before, 2),
        unit: 'times',
        limit: 2,
      },
      { name: `  ${name}, idle, median`, value: rounded(before, 1), unit: 'ms' },
    ];
  });
}

type Probes = Record<string, () => Promise<void>>;

/** A page rendered for this visitor, and what the checkout page asks for when a country is chosen. */
async function probesOf(shop: Shop): Promise<Probes> {
  const { slug } = await aVariant(shop);
  const { cartId, token } = await filledCart(shop);
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return {
    browsing: () => ask(`${shop.at(3000)}/p/${slug}`, { headers: { cookie: `souk_cart=${cartId}~${token}` } }),
    checkout: () =>
      ask(`${shop.at(4003)}/carts/${cartId}/quote`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ country: 'US', shippingMethod: 'standard' }),
      }),
  };
}

async function timed(probes: Probes): Promise<Record<string, number[]>> {
  const times: Record<string, number[]> = {};
  for (let n = 0; n < PROBES; n++) {
    for (const [name, probe] of Object.entries(probes)) {
      const started = performance.now();
      await probe();
      times[name] = [...(times[name] ?? []), performance.now() - started];
    }
  }
  return times;
}

async function ask(url: string, init: RequestInit): Promise<void> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
}

/** A guess at an account as account-mf hands it on, each from an address of its own. Answers the status. */
async function signIn(shop: Shop, email: string): Promise<number> {
  const response = await fetch(`${shop.at(4001)}/sessions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await shop.serviceToken('account-mf', 'user')}`,
      'content-type': 'application/json',
      'x-visitor-address': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}`,
    },
    body: JSON.stringify({ email, password: randomUUID() }),
    signal: AbortSignal.timeout(20_000),
  });
  await response.arrayBuffer();
  return response.status;
}
