import type { ServiceApp } from '@souk/service-kit/app';
import { UnreachableError } from '@souk/service-kit/problem';
import { problemResponses, text } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { answerSearch, searchQuery, shopperQuery } from './answer-search.ts';
import type { Deps } from './deps.ts';
import { pictureOf, titleOf } from './in-locale.ts';
import type { Entry } from './product-index.ts';
import { remember } from './remember.ts';
import { type SearchAnswer, type SuggestAnswer, searchShape, suggestShape } from './shapes.ts';
import { type Suggestions, suggest } from './suggest.ts';
import type { Understanding } from './understand-query.ts';

const tags = ['search'];
type Shopper = z.infer<z.ZodObject<typeof shopperQuery>>;
/** Answers that are kept until the next change of the index: those of the pages that everybody opens. */
const SEARCHES = 1000;
const SUGGESTIONS = 4000;

export function registerSearchRoutes(app: ServiceApp, deps: Deps): void {
  const understanding = (): Understanding => {
    const current = deps.served.current();
    if (!current) throw new UnreachableError('the index is being loaded');
    return { analyse: deps.analyse, neighbours: deps.neighbours, ...current };
  };

  const searches = remember<{ answer: SearchAnswer | null }>(SEARCHES);
  const suggestions = remember<Suggestions>(SUGGESTIONS);
  const stateOf = ({ index, thesaurus }: Understanding) => [index, index.revision, thesaurus];

  app.get('/search', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'search',
      summary: 'Products by words and facets, or all of them by facets',
      description:
        'Each facet counts within what the others leave. What was never heard of finds nothing; 422 for a query that is no query.',
      querystring: searchQuery,
      response: { 200: searchShape, ...problemResponses(422, 503) },
    },
    handler: async (request, reply) => {
      const current = understanding();
      const { answer } = await searches(stateOf(current), JSON.stringify(request.query), async () => ({
        answer: await answerSearch(current, request.query),
      }));
      return answer ?? reply.problem({ status: 422, detail: 'The cursor is not one of this list in this order' });
    },
  });

  app.get('/suggest', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'suggest',
      summary: 'What a shopper may be about to type, with pictures',
      querystring: z.strictObject({
        q: text({ max: 200 }).describe('What is typed so far'),
        ...shopperQuery,
        limit: z.coerce.number().int().min(1).max(20).default(6),
      }),
      response: { 200: suggestShape, ...problemResponses(422, 503) },
    },
    handler: async (request): Promise<SuggestAnswer> => {
      const current = understanding();
      const { products, ...rest } = await suggestions(stateOf(current), JSON.stringify(request.query), () =>
        suggest(current, request.query),
      );
      return { ...rest, products: products.map((entry) => toSuggestion(entry, request.query)) };
    },
  });
}

function toSuggestion({ document }: Entry, { locale, currency }: Shopper): SuggestAnswer['products'][number] {
  const { id, slug, vendor, image, variants } = document;
  const amount = Math.min(...variants.map(({ prices }) => prices[currency].amount));
  return {
    id,
    slug,
    title: titleOf(document, locale),
    vendor,
    price: { amount, currency },
    image: pictureOf(document, image, locale),
  };
}
