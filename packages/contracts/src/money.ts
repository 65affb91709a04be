import { z } from 'zod';

/** ISO 4217 alphabetic code, upper case. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as USD');

/** What the shop has prices in. */
export const CURRENCIES = ['USD', 'EUR', 'JPY'] as const;
export type Currency = (typeof CURRENCIES)[number];
/** Every price is known in it. */
export const BASE_CURRENCY: Currency = 'USD';
export const shopCurrencySchema = z.enum(CURRENCIES);

/** An amount in the currency's minor unit (4500 USD is $45.00), never fractional. */
export const moneySchema = z.strictObject({
  amount: z.int().min(0).max(99_999_999),
  currency: currencySchema,
});
export type Money = z.infer<typeof moneySchema>;

/** `money` times a whole number. */
export const times = (money: Money, quantity: number): Money => ({
  amount: money.amount * quantity,
  currency: money.currency,
});

/** The sum of amounts of one currency. Mixing currencies is a bug, so it throws. */
export function sum(currency: string, parts: Money[]): Money {
  let amount = 0;
  for (const part of parts) {
    if (part.currency !== currency) throw new Error(`cannot add ${part.currency} to ${currency}`);
    amount += part.amount;
  }
  return { amount, currency };
}
