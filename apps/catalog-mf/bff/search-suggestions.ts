import { z } from 'zod';
import type { Suggestions } from '../features/search/suggestions.ts';
import { categoryPath, productPath, searchPath } from '../paths.ts';
import { bff } from './bff.ts';
import { suggestFromSearch } from './find-in-search.ts';
import { makerHref } from './maker-href.ts';

const PRODUCTS = 5;
const NOTHING: Suggestions = { terms: [], places: [], products: [] };

/** What a shopper may be about to type. Nothing while search rests: the field is a plain one then. */
export const searchRouter = bff.router({
  suggest: bff.procedure
    .input(z.strictObject({ q: z.string().max(200) }))
    .query(async ({ input, ctx: { services, locale, currency } }): Promise<Suggestions> => {
      const q = input.q.trim();
      if (q === '') return NOTHING;
      const answer = await suggestFromSearch(services, { q, locale, currency, limit: PRODUCTS });
      if (typeof answer === 'string') return NOTHING;
      const found = (name: string, value: string) => `?${new URLSearchParams({ [name]: value })}`;
      return {
        terms: answer.queries.map((label) => ({ label, href: searchPath + found('q', label) })),
        places: [
          ...answer.categories.map(({ slug, title }) => ({ label: title, href: categoryPath(slug) })),
          ...answer.vendors.map((vendor) => ({ label: vendor, href: makerHref(services, { vendor, locale }) })),
        ],
        products: answer.products.map(({ slug, title, vendor, price, image }) => ({
          href: productPath(slug),
          title,
          vendor,
          price,
          picture: image && services.pictures.known(image),
        })),
      };
    }),
});
