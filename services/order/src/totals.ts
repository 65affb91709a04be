import type { Country, Zone } from './countries.ts';

/** All amounts are whole minor units of the shop's currency. */
export const SHOP_CURRENCY = 'USD';
/** More than a card payment can be; such an order is refused before anything happens. */
export const LARGEST_TOTAL = 99_999_999;
/** Less than this cannot be charged to a card; nothing at all need not be. */
export const SMALLEST_CHARGE = 50;
export const LARGEST_QUANTITY = 99;

export const SHIPPING_METHODS = ['standard', 'express'] as const;
export type ShippingMethod = (typeof SHIPPING_METHODS)[number];

const FREE_STANDARD_FROM = 150_00;
const SHIPPING: Record<ShippingMethod, { name: string; days: Record<Zone, string>; price: Record<Zone, number> }> = {
  standard: {
    name: 'Standard',
    days: { domestic: '3–5 working days', europe: '6–9 working days', world: '8–14 working days' },
    price: { domestic: 6_95, europe: 14_95, world: 21_95 },
  },
  express: {
    name: 'Express',
    days: { domestic: '1–2 working days', europe: '2–4 working days', world: '3–6 working days' },
    price: { domestic: 14_95, europe: 29_95, world: 44_95 },
  },
};

export interface Goods {
  subtotal: number;
  discount: number;
  /** A promotion pays for standard shipping. */
  freeShipping?: boolean;
}

/** What a shipping method costs for these goods. Standard is free above a threshold, discount included, or by promotion. */
export function shippingPrice(method: ShippingMethod, zone: Zone, { subtotal, discount, freeShipping }: Goods): number {
  if (method === 'standard' && (freeShipping || subtotal - discount >= FREE_STANDARD_FROM)) return 0;
  return SHIPPING[method].price[zone];
}

export const shippingMethods = (zone: Zone, goods: Goods) =>
  SHIPPING_METHODS.map((id) => ({
    id,
    name: SHIPPING[id].name,
    description: SHIPPING[id].days[zone],
    price: shippingPrice(id, zone, goods),
  }));

/** `rate` of `amount` in basis points, rounded half up, without a fraction on the way. */
export const taxOf = (amount: number, basisPoints: number): number =>
  Math.floor((amount * basisPoints + 5_000) / 10_000);

export interface Totals {
  subtotal: number;
  discount: number;
  shipping: number;
  tax: number;
  total: number;
}

/** Prices exclude tax; tax is one rate of the country on goods and shipping. */
export function totalsOf(goods: Goods, country: Country, method: ShippingMethod): Totals {
  const { subtotal, discount } = goods;
  const shipping = shippingPrice(method, country.zone, goods);
  const net = subtotal - discount + shipping;
  const tax = taxOf(net, country.taxBasisPoints);
  return { subtotal, discount, shipping, tax, total: net + tax };
}

/**
 * What a gift card pays of a total: all that it can, but what is left is nothing, or enough to be charged to a card. Where its
 * balance does not allow that, it pays nothing.
 */
export function giftPart(total: number, balance: number): number {
  const part = Math.min(total, balance);
  const rest = total - part;
  return rest === 0 || rest >= SMALLEST_CHARGE ? part : Math.max(total - SMALLEST_CHARGE, 0);
}

export const subtotalOf = (lines: readonly { unitPrice: number; quantity: number }[]): number =>
  lines.reduce((total, line) => total + line.unitPrice * line.quantity, 0);
