import { CURRENCIES, moneySchema } from '@souk/contracts/money';
import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { ratingShape } from './review.ts';
import { STATUSES } from './schema-catalogue.ts';
import { isSlug } from './slug.ts';
import { productTexts, translations } from './texts.ts';

/** Pictures are 4:5; where nobody says how large one is, this is assumed so that pages do not jump. */
export const DEFAULT_IMAGE_SIZE = { width: 900, height: 1125 };
export const MAX_OPTIONS = 3;
export const MAX_VARIANTS = 2048;
export const MAX_IMAGES = 250;
export const MAX_STOCK = 1_000_000_000;
export const DEFAULT_VARIANT_TITLE = 'Default';

const imageShape = z.object({
  url: z.string().describe('An https address, or a path on the shop'),
  alt: z.string(),
  width: z.int(),
  height: z.int(),
});
const optionShape = z.object({
  name: z.string(),
  values: z.array(z.string()),
  key: z
    .string()
    .describe('Its name in the shop’s own language, whatever language is shown: for addresses and swatches'),
  keys: z.array(z.string()).describe('The same of its values, in their order'),
});
const amount = moneySchema.shape.amount;
const priceShape = z.object({
  amount,
  compareAtAmount: amount.nullable(),
  explicit: z.boolean().describe('Given by a merchant; others follow from the base currency’s'),
});
export type Price = z.infer<typeof priceShape>;

export const variantShape = z
  .object({
    id: z.uuid(),
    sku: z.string().nullable(),
    title: z.string().describe('Its option values, or "Default"'),
    options: z.record(z.string(), z.string()).describe('Option name → value'),
    optionKeys: z.record(z.string(), z.string()).describe('The same in the shop’s own language'),
    price: moneySchema,
    compareAtPrice: moneySchema.nullable().describe('What it cost before, where it is reduced'),
    stock: z.int().describe('Units that can be sold now'),
    image: imageShape.nullable(),
    weightGrams: z.int().nullable(),
    barcode: z.string().nullable(),
    prices: z
      .partialRecord(z.enum(CURRENCIES), priceShape)
      .optional()
      .describe('In every currency, in minor units; in snapshots and for merchandisers and admins'),
  })
  .meta({ id: 'Variant' });

export const productShape = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    title: z.string(),
    descriptionHtml: z.string().describe('Sanitised HTML'),
    vendor: z.string(),
    tags: z.array(z.string()),
    categories: z.array(z.string()).describe('Slugs; titles are in GET /categories'),
    options: z.array(optionShape),
    images: z.array(imageShape),
    variants: z.array(variantShape),
    price: moneySchema.describe('Lowest price of its variants'),
    rating: ratingShape,
    seo: z.object({ title: z.string(), description: z.string() }),
    status: z.enum(STATUSES),
    texts: z
      .record(z.string(), productTexts)
      .optional()
      .describe('Translations by locale; for merchandisers and admins'),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Product' });
export type Product = z.infer<typeof productShape>;
export type Variant = z.infer<typeof variantShape>;
export type Image = z.infer<typeof imageShape>;

/** A variant as a cart needs it, without the rest of its product. */
export const soldVariantShape = variantShape.omit({ compareAtPrice: true, barcode: true, prices: true }).extend({
  productId: z.uuid(),
  slug: z.string(),
  productTitle: z.string(),
});
export type SoldVariant = z.infer<typeof soldVariantShape>;

/** https, or a path on the shop's own origin: a page served over https shows nothing else. */
export const isImageUrl = (value: string): boolean =>
  value.length <= 2000 &&
  !/[\s\\"<>]/.test(value) &&
  (/^\/(?!\/)/.test(value) || (value.startsWith('https://') && URL.canParse(value)));

const url = text({ min: 1, max: 2000 }).refine(isImageUrl, 'must be an https address or a path on the shop');
const imageInput = z.strictObject({
  url,
  alt: text({ max: 500 }).default(''),
  width: z.int().min(1).max(20_000).default(DEFAULT_IMAGE_SIZE.width),
  height: z.int().min(1).max(20_000).default(DEFAULT_IMAGE_SIZE.height),
});
const slug = text({ min: 1, max: 200 }).refine(isSlug, 'must be lower-case words joined by hyphens');
const optionName = text({ min: 1, max: 100 });
const optionValue = text({ min: 1, max: 200 });

const pricesInput = z.partialRecord(
  z.enum(CURRENCIES),
  z.strictObject({
    amount,
    compareAtAmount: amount.nullish(),
    explicit: z.boolean().default(true).describe('false: as read; it is derived again'),
  }),
);

const variantInput = z.strictObject({
  sku: text({ min: 1, max: 200 }).nullish(),
  title: z.string().max(1000).optional().describe('Read-only: follows from the options'),
  options: z.record(optionName, optionValue).default({}),
  price: moneySchema,
  compareAtPrice: moneySchema.nullish(),
  prices: pricesInput
    .optional()
    .describe(
      'In other currencies, in minor units, where they shall not follow from `price`; left out, they stay as they are',
    ),
  optionKeys: z.unknown().optional().describe('Read-only'),
  stock: z.int().min(0).max(MAX_STOCK).optional(),
  weightGrams: z.int().min(0).max(10_000_000).nullish(),
  barcode: text({ min: 1, max: 100 }).nullish(),
  image: z.union([url, imageInput]).nullish().describe('A picture of the product, or the address of one'),
});

export const productInput = z.strictObject({
  title: text({ min: 1, max: 300 }),
  slug: slug.optional().describe('Made from the title if not given'),
  descriptionHtml: text({ max: 100_000 }).default('').describe('Sanitised on the way in'),
  vendor: text({ max: 200 }).default(''),
  tags: z
    .array(text({ min: 1, max: 100 }))
    .max(250)
    .default([]),
  categories: z
    .array(text({ min: 1, max: 150 }))
    .max(20)
    .default([])
    .describe('Titles or slugs; new ones are made'),
  options: z
    .array(
      z.strictObject({
        name: optionName,
        values: z.array(optionValue).max(MAX_VARIANTS).default([]),
        key: z.string().optional().describe('Read-only; another than the name is a translation, which is not edited'),
        keys: z.unknown().optional().describe('Read-only'),
      }),
    )
    .max(MAX_OPTIONS)
    .optional()
    .describe('Follows from the variants if not given'),
  images: z.array(imageInput).max(MAX_IMAGES).default([]),
  seo: z
    .strictObject({ title: text({ max: 300 }).default(''), description: text({ max: 1000 }).default('') })
    .optional(),
  texts: translations.optional().describe('Translations by locale; left out, they stay as they are'),
  status: z.enum(STATUSES).optional(),
  variants: z.array(variantInput).min(1).max(MAX_VARIANTS),
});
export type ProductInput = z.infer<typeof productInput>;

const readOnly = z.unknown().optional().describe('Read-only: ignored, so that what was read can be sent back');
/** A whole product again. What GET answered, changed where wanted, is a good body. */
export const productReplacement = productInput.extend({
  id: readOnly,
  price: readOnly,
  rating: readOnly,
  createdAt: readOnly,
  updatedAt: readOnly,
  variants: z
    .array(variantInput.extend({ id: z.uuid().optional() }))
    .min(1)
    .max(MAX_VARIANTS),
});
export type ProductReplacement = z.infer<typeof productReplacement>;
