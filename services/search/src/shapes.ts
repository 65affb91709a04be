import { moneySchema } from '@souk/contracts/money';
import { z } from 'zod';

const picture = z.object({ url: z.string(), alt: z.string(), width: z.int(), height: z.int() });

const itemShape = z
  .object({
    id: z.uuid(),
    slug: z.string(),
    title: z.string(),
    vendor: z.string(),
    categories: z.array(z.string()).describe('Slugs'),
    image: picture.nullable(),
    price: moneySchema.describe('The lowest of the variants that the filters leave'),
    priceVaries: z.boolean().describe('Others of them cost more'),
    compareAtPrice: moneySchema.nullable(),
    inStock: z.boolean().describe('One of them can be bought now'),
    variant: z
      .object({
        id: z.uuid(),
        options: z.record(z.string(), z.string()),
        optionKeys: z
          .record(z.string(), z.string())
          .describe('The same as the catalogue calls them, in every language'),
      })
      .nullable()
      .describe('The one in the picture, where the query or the filters say which'),
    rating: z.object({ average: z.number(), count: z.int() }).nullable(),
  })
  .meta({ id: 'SearchItem' });
export type SearchItem = z.infer<typeof itemShape>;

const count = z.int().describe('Products, by what the other facets leave');
const key = z.string().describe('What the catalogue calls it, in every language');
const facetsShape = z
  .object({
    categories: z.array(z.object({ slug: z.string(), title: z.string(), count })),
    vendors: z.array(z.object({ vendor: z.string(), count })),
    options: z
      .array(
        z.object({
          name: z.string(),
          key,
          values: z.array(z.object({ value: z.string(), key, count })),
        }),
      )
      .describe('`option={key}:{key}` filters by one'),
    prices: z.array(z.object({ min: z.int(), max: z.int().nullable(), count })).describe('Minor units, both ends in'),
    ratings: z.array(z.object({ min: z.int(), count })).describe('So many stars and more'),
    inStock: count,
    priceRange: z.object({ min: z.int(), max: z.int(), currency: z.string() }).nullable().describe('Minor units'),
  })
  .meta({ id: 'SearchFacets' });

export const searchShape = z.object({
  items: z.array(itemShape),
  nextCursor: z.string().nullable(),
  total: z.int(),
  correctedTo: z.string().nullable().describe('No product has a word of the query: this was searched for instead'),
  didYouMean: z.string().nullable().describe('A query that many more products answer'),
  partial: z.boolean().describe('No product has all the words: these have most'),
  facets: facetsShape.nullable(),
});
export type SearchAnswer = z.infer<typeof searchShape>;

export const suggestShape = z.object({
  queries: z.array(z.string()).describe('The query with its last word completed'),
  categories: z.array(z.object({ slug: z.string(), title: z.string(), count: z.int() })),
  vendors: z.array(z.string()),
  products: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      title: z.string(),
      vendor: z.string(),
      price: moneySchema,
      image: picture.nullable(),
    }),
  ),
});
export type SuggestAnswer = z.infer<typeof suggestShape>;
