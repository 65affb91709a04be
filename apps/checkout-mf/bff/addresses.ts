import type { operations } from '@souk/contracts/user';
import { unwrap } from '@souk/mf-kit/bff-errors';
import { bearer, type Context, type Shopper } from './visitor.ts';

type Saved = operations['listAddresses']['responses'][200]['content']['application/json']['items'][number];
export type NewAddress = Omit<
  operations['addAddress']['requestBody']['content']['application/json'],
  'defaultShipping' | 'defaultBilling'
>;

/** A user's address book; empty for a guest, and where it cannot be read just now: then the form is there to be filled in. */
export async function readAddresses({ services }: Context, shopper: Shopper | null): Promise<Saved[]> {
  if (!shopper?.user) return [];
  const asked = services.sessions.user.GET('/users/{id}/addresses', {
    params: { path: { id: shopper.user.id } },
    headers: bearer(shopper),
  });
  return asked.then((answer) => unwrap(answer).items).catch(() => []);
}

/** Puts an address into the book, unless it is there. That it could not be kept is no reason to hold up an order. */
export async function keepAddress(context: Context, shopper: Shopper, address: NewAddress): Promise<void> {
  if (!shopper.user) return;
  const book = await readAddresses(context, shopper);
  if (book.some((known) => isSame(known, address))) return;
  await context.services.sessions.user
    .POST('/users/{id}/addresses', {
      params: { path: { id: shopper.user.id } },
      headers: bearer(shopper),
      body: address,
    })
    .catch(() => undefined);
}

const PARTS = ['fullName', 'address', 'address2', 'city', 'region', 'postalCode', 'country', 'phone'] as const;

/** The same to the last letter. */
export const isSame = (a: NewAddress, b: NewAddress): boolean =>
  PARTS.every((part) => (a[part] ?? '').trim() === (b[part] ?? '').trim());
