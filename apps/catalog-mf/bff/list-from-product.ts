import type { Notice } from '../features/browse-products/facets.ts';
import { type Filters, NO_FILTERS } from '../features/browse-products/filters.ts';
import { toCard } from './cards.ts';
import { type ListQuery, listProducts, readFacets } from './catalogue.ts';
import type { Asked, Found } from './list-scope.ts';
import { toMinor } from './price-units.ts';
import type { Services } from './services.ts';

/** The list as the product service has it while search is down: the same goods, found by fewer filters. */
export async function listFromProduct(services: Services, asked: Asked): Promise<Found> {
  const filters = followed(asked);
  const category = asked.scope.category ?? filters.category[0];
  const within = { ...(category ? { category } : {}), ...(asked.scope.q ? { q: asked.scope.q } : {}) };
  const [list, facets] = await Promise.all([
    fromTheBeginningIfNeedBe(services, { ...within, ...toListQuery({ ...asked, filters }) }),
    readFacets(services, within),
  ]);
  const { vendors } = facets;
  return {
    cards: list.items.map((product) => toCard(services, product)),
    nextCursor: list.nextCursor,
    total: null,
    facets: {
      groups:
        vendors.length > 1 && asked.scope.vendor === undefined
          ? [
              {
                filter: 'vendor',
                name: null,
                values: vendors.map(({ vendor, count }) => ({ value: vendor, label: vendor, count })),
              },
            ]
          : [],
      prices: [],
      ratings: [],
      inStock: null,
    },
    correctedTo: null,
    didYouMean: null,
    partial: false,
    filters,
    notices: noticesOf(asked, filters),
  };
}

/** What product can filter by: one category, makers, a price range, stock. */
function followed({ scope, filters: wanted }: Asked): Filters {
  return {
    ...wanted,
    category: scope.category === undefined && wanted.category.length === 1 ? wanted.category : NO_FILTERS.category,
    option: NO_FILTERS.option,
    rating: null,
    sort: wanted.sort === 'rating' ? 'featured' : wanted.sort,
  };
}

/** Said only where somebody gets less than they asked for. */
function noticesOf({ scope, filters: wanted }: Asked, filters: Filters): Notice[] {
  if (scope.q) return [{ kind: 'searchRests' }];
  const whole =
    wanted.option.length === 0 &&
    wanted.rating === null &&
    wanted.sort === filters.sort &&
    wanted.category.length === filters.category.length;
  return whole ? [] : [{ kind: 'filtersRest' }];
}

function toListQuery({ scope, filters, locale, currency }: Asked): ListQuery {
  const vendor = scope.vendor === undefined ? filters.vendor : [scope.vendor];
  const sort = filters.sort === 'rating' ? 'featured' : filters.sort;
  return {
    locale,
    currency,
    ...(vendor.length > 0 ? { vendor } : {}),
    ...(filters.minPrice === null ? {} : { minPrice: toMinor(filters.minPrice, currency) }),
    ...(filters.maxPrice === null ? {} : { maxPrice: toMinor(filters.maxPrice, currency) }),
    ...(filters.inStock ? { inStock: 'true' as const } : {}),
    ...(scope.q && sort === 'featured' ? {} : { sort }),
    ...(filters.cursor === null ? {} : { cursor: filters.cursor }),
    limit: filters.show,
  };
}

/** A cursor of search's, or of another order, means nothing to product. */
async function fromTheBeginningIfNeedBe(services: Services, query: ListQuery) {
  const { cursor, ...beginning } = query;
  if (cursor === undefined) return listProducts(services, query);
  const { data, response } = await services.product.GET('/products', { params: { query } });
  return data ?? (response.status === 422 ? listProducts(services, beginning) : listProducts(services, query));
}
