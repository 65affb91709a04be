/** Whoever may come. `owner` is the shopper whose object it is; `other` and `guest` are other people. */
export const PEOPLE = ['anonymous', 'owner', 'other', 'guest', 'support', 'merchandiser', 'admin'] as const;
export type Person = (typeof PEOPLE)[number];

/** Every part that has a key, as a caller. */
export const CALLERS = [
  'user',
  'product',
  'order',
  'payment',
  'notification',
  'search',
  'recommendation',
  'shell',
  'catalog-mf',
  'checkout-mf',
  'account-mf',
] as const;
export type Principal = Person | `service:${(typeof CALLERS)[number]}`;
