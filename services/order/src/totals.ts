import type { Locale } from '@souk/contracts/locale';
import type { Currency } from '@souk/contracts/money';
import { COUNTRIES, type Country, ZONES, type Zone } from './countries.ts';

/** More than a card payment can be, in minor units of any currency; such an order is refused before anything happens. */
export const LARGEST_TOTAL = 99_999_999;
/** Less than this cannot be charged to a card, by Stripe's rules; nothing at all need not be. */
export const SMALLEST_CHARGE: Record<Currency, number> = { USD: 50, EUR: 50, JPY: 50 };
export const LARGEST_QUANTITY = 99;

export const SHIPPING_METHODS = ['standard', 'express'] as const;
export type ShippingMethod = (typeof SHIPPING_METHODS)[number];

interface Tariff {
  /** What the goods come to, discount included, for standard shipping to be free. */
  freeFrom: number;
  price: Record<ShippingMethod, Record<Zone, number>>;
}
/** Set by hand, each rounded as its currency wants: no rate of the day moves what shipping costs. Minor units. */
const TARIFFS: Record<Currency, Tariff> = {
  USD: {
    freeFrom: 150_00,
    price: {
      standard: { domestic: 6_95, europe: 14_95, world: 21_95 },
      express: { domestic: 14_95, europe: 29_95, world: 44_95 },
    },
  },
  EUR: {
    freeFrom: 140_00,
    price: {
      standard: { domestic: 6_95, europe: 13_95, world: 19_95 },
      express: { domestic: 13_95, europe: 27_95, world: 41_95 },
    },
  },
  JPY: {
    freeFrom: 22_000,
    price: {
      standard: { domestic: 1_000, europe: 2_200, world: 3_200 },
      express: { domestic: 2_200, europe: 4_400, world: 6_600 },
    },
  },
};

type Days = readonly [least: number, most: number];
/** How long a parcel travels, in working days. */
const WORKING_DAYS: Record<ShippingMethod, Record<Zone, Days>> = {
  standard: { domestic: [3, 5], europe: [6, 9], world: [8, 14] },
  express: { domestic: [1, 2], europe: [2, 4], world: [3, 6] },
};
const NAMES: Record<ShippingMethod, string> = { standard: 'Standard', express: 'Express' };
const DAY_WORDS: Record<Locale, string> = { en: 'working days', de: 'Werktage' };
const daysText = ([least, most]: Days, locale: Locale) => `${least}–${most} ${DAY_WORDS[locale]}`;

/** What is bought, in minor units of its currency. */
export interface Goods {
  currency: Currency;
  subtotal: number;
  discount: number;
  /** A promotion pays for standard shipping. */
  freeShipping?: boolean;
}

/** What a shipping method costs for these goods. Standard is free above a threshold, discount included, or by promotion. */
export function shippingPrice(
  method: ShippingMethod,
  zone: Zone,
  { currency, subtotal, discount, freeShipping }: Goods,
): number {
  const { freeFrom, price } = TARIFFS[currency];
  if (method === 'standard' && (freeShipping || subtotal - discount >= freeFrom)) return 0;
  return price[method][zone];
}

export const shippingMethods = (zone: Zone, goods: Goods, locale: Locale) =>
  SHIPPING_METHODS.map((id) => ({
    id,
    name: NAMES[id],
    description: daysText(WORKING_DAYS[id][zone], locale),
    price: shippingPrice(id, zone, goods),
  }));

/** What sending costs before anything is in a cart: by zone, with the countries in it. Amounts in minor units. */
export function shippingRates(currency: Currency, locale: Locale) {
  const nothing = { currency, subtotal: 0, discount: 0 };
  return {
    freeFrom: TARIFFS[currency].freeFrom,
    zones: ZONES.map((zone) => ({
      zone,
      countries: COUNTRIES.filter((country) => country.zone === zone).map(({ code }) => code),
      methods: shippingMethods(zone, nothing, locale).map((method) => ({
        ...method,
        workingDays: { least: WORKING_DAYS[method.id][zone][0], most: WORKING_DAYS[method.id][zone][1] },
      })),
    })),
  };
}

/**
 * `rate` of `amount` in basis points, rounded half up to the currency's smallest unit (a cent, a yen), without a fraction on the way.
 */
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
export function giftPart(total: number, balance: number, currency: Currency): number {
  const least = SMALLEST_CHARGE[currency];
  const part = Math.min(total, balance);
  const rest = total - part;
  return rest === 0 || rest >= least ? part : Math.max(total - least, 0);
}

export const subtotalOf = (lines: readonly { unitPrice: number; quantity: number }[]): number =>
  lines.reduce((total, line) => total + line.unitPrice * line.quantity, 0);
