import type { LineQuantity } from './shapes.ts';

/** A `cancellation` is of goods that were paid and never sent: nothing has to come back, so nobody has to approve it. */
export const RETURN_KINDS = ['return', 'cancellation'] as const;
export const RETURN_STATUSES = ['requested', 'approved', 'declined'] as const;
export type ReturnStatus = (typeof RETURN_STATUSES)[number];

interface Sums {
  subtotalMinor: number;
  discountMinor: number;
  shippingMinor: number;
  taxMinor: number;
}
interface PricedLine {
  variantId: string;
  quantity: number;
  unitPriceMinor: number;
}

/**
 * What goes back for some of an order's goods: their price, less their part of the discount, with the tax that was on it. Shipping
 * is not given back. Rounded down, so that all parts together are never more than the whole; all goods at once are exactly all.
 */
export function returnAmount(order: Sums, lines: readonly PricedLine[], returned: readonly LineQuantity[]): number {
  const prices = new Map(lines.map((line) => [line.variantId, line.unitPriceMinor]));
  const goods = returned.reduce((sum, { variantId, quantity }) => sum + (prices.get(variantId) ?? 0) * quantity, 0);
  if (order.subtotalMinor === 0) return 0;
  const paidForGoods = order.subtotalMinor - order.discountMinor;
  const net = Math.floor((goods * paidForGoods) / order.subtotalMinor);
  const taxed = paidForGoods + order.shippingMinor;
  return taxed === 0 ? 0 : net + Math.floor((net * order.taxMinor) / taxed);
}

/** Quantities per variant of several lists, added up. */
export function quantitiesOf(lists: readonly (readonly LineQuantity[])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { variantId, quantity } of lists.flat()) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity);
  return sums;
}

/** What of `lines` is left when `gone` is taken away. */
export const remaining = (lines: readonly LineQuantity[], gone: ReadonlyMap<string, number>): LineQuantity[] =>
  lines
    .map(({ variantId, quantity }) => ({ variantId, quantity: quantity - (gone.get(variantId) ?? 0) }))
    .filter(({ quantity }) => quantity > 0);

/** The first variant of which `wanted` takes more than `left` has; undefined when all fits. */
export function tooMany(wanted: readonly LineQuantity[], left: readonly LineQuantity[]): string | undefined {
  const there = quantitiesOf([left]);
  return [...quantitiesOf([wanted])].find(([variantId, quantity]) => quantity > (there.get(variantId) ?? 0))?.[0];
}
