/** A line that is not what it was when the shopper put it there. Amounts are minor units. */
export type CartChange = { variantId: string; title: string } & (
  | { kind: 'unavailable' }
  | { kind: 'price'; was: number; now: number }
);

/** What a refused order says of its cart: the `changes` of the order service's problem `cart-changed`. */
export function changesOf(error: unknown): CartChange[] {
  const { data } = error as { data?: { extra?: { changes?: CartChange[] } } };
  return data?.extra?.changes ?? [];
}
