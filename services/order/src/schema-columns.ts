import { DEFAULT_LOCALE, LOCALES, type Locale } from '@souk/contracts/locale';
import { CURRENCIES, type Currency } from '@souk/contracts/money';
import { type AnyColumn, sql } from 'drizzle-orm';
import { check, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { LineImage } from './shapes.ts';

export const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
/** Values for a check constraint. */
export const listed = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(', '));

/** The product as it was seen: a line must still read well when the product is gone. */
export const seen = {
  variantId: uuid('variant_id').notNull(),
  productId: text('product_id').notNull(),
  slug: text('slug').notNull(),
  sku: text('sku'),
  title: text('title').notNull(),
  variantTitle: text('variant_title').notNull(),
  options: jsonb('options').$type<Record<string, string>>().notNull(),
  image: jsonb('image').$type<LineImage>(),
  unitPriceMinor: integer('unit_price_minor').notNull(),
};

/** In what, and in which language, a cart or an order is kept. */
export const market = {
  currency: text('currency').$type<Currency>().notNull(),
  locale: text('locale').$type<Locale>().notNull().default(DEFAULT_LOCALE),
};
export const marketChecks = (table: string, { currency, locale }: { currency: AnyColumn; locale: AnyColumn }) => [
  check(`${table}_currency_known`, sql`${currency} in (${listed(CURRENCIES)})`),
  check(`${table}_locale_known`, sql`${locale} in (${listed(LOCALES)})`),
];
