import { DEFAULT_LOCALE, LOCALES, type Locale } from '@souk/contracts/locale';
import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';

/** Texts of a product in one language. All may be left out: the shop's own language stands in. */
export const productTexts = z
  .strictObject({
    title: text({ max: 300 }).optional(),
    descriptionHtml: text({ max: 100_000 }).optional().describe('Sanitised on the way in'),
    seo: z
      .strictObject({ title: text({ max: 300 }).optional(), description: text({ max: 1000 }).optional() })
      .optional(),
    options: z
      .record(
        text({ min: 1, max: 100 }),
        z.strictObject({
          name: text({ max: 100 }).optional(),
          values: z.record(text({ min: 1, max: 200 }), text({ max: 200 })).optional(),
        }),
      )
      .optional()
      .describe('By the option’s name, and its values by theirs, in the shop’s own language'),
    alts: z
      .record(text({ min: 1, max: 2000 }), text({ max: 500 }))
      .optional()
      .describe('By the picture’s address'),
  })
  .meta({ id: 'ProductTexts' });
export type ProductTexts = z.infer<typeof productTexts>;

/** Languages that a text can be translated into. */
export const TRANSLATED = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE);
export type Translations = Partial<Record<Locale, ProductTexts>>;
/** Translations by locale, as a body has them. */
export const translations = z.partialRecord(z.enum(TRANSLATED), productTexts);

/** Without what is empty, at any depth: an empty text is none. Undefined where nothing is left. */
export function withoutEmpty<Value>(value: Value): Value | undefined {
  if (value === '' || value === undefined || value === null) return undefined;
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value).flatMap(([key, inner]) => {
    const kept = withoutEmpty(inner);
    return kept === undefined ? [] : [[key, kept] as const];
  });
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as Value);
}
