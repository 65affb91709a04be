import type { Notice } from '../features/browse-products/facets.ts';
import type { Filters } from '../features/browse-products/filters.ts';
import type { CardProps } from '../features/browse-products/product-tile.tsx';
import { productPath } from '../paths.ts';
import { newProducts } from './catalogue.ts';
import { findInSearch, type SearchAnswer, type SearchItem, type SearchQuery } from './find-in-search.ts';
import type { Asked, Found } from './list-scope.ts';
import { toMinor } from './price-units.ts';
import { toFacets, unknownValues } from './search-facets.ts';
import type { Services } from './services.ts';

/** The list as search has it; null while search is down, or where it takes no such query. */
export async function listFromSearch(services: Services, asked: Asked): Promise<Found | null> {
  const first = await findInSearch(services, toQuery(asked));
  if (first === 'down') return null;
  if (first === 'refused') return withoutCursor(services, asked);
  const { known, unknown } = sift(first, asked.filters);
  if (unknown.length === 0) return toFound(services, asked, first);
  // what nothing has would leave nothing of the list: it is left out, and named
  const again = await findInSearch(services, toQuery({ ...asked, filters: known }));
  if (typeof again === 'string') return null;
  const found = await toFound(services, { ...asked, filters: known }, again);
  return { ...found, notices: [{ kind: 'unknown', values: unknown }] };
}

/** A cursor of another order or of another list: the list from its beginning. */
async function withoutCursor(services: Services, asked: Asked): Promise<Found | null> {
  if (asked.filters.cursor === null) return null;
  const found = await listFromSearch(services, { ...asked, filters: { ...asked.filters, cursor: null } });
  const moved: Notice = { kind: 'listMoved' };
  return found && { ...found, notices: [...found.notices, moved] };
}

function toQuery({ scope, filters, currency, locale }: Asked): SearchQuery {
  const category = scope.category === undefined ? filters.category : [scope.category];
  const vendor = scope.vendor === undefined ? filters.vendor : [scope.vendor];
  return {
    locale,
    currency,
    ...(scope.q ? { q: scope.q } : {}),
    ...(category.length > 0 ? { category } : {}),
    ...(vendor.length > 0 ? { vendor } : {}),
    ...(filters.option.length > 0 ? { option: filters.option } : {}),
    ...(filters.minPrice === null ? {} : { minPrice: toMinor(filters.minPrice, currency) }),
    ...(filters.maxPrice === null ? {} : { maxPrice: toMinor(filters.maxPrice, currency) }),
    ...(filters.inStock ? { inStock: 'true' } : {}),
    ...(filters.rating === null ? {} : { minRating: filters.rating }),
    ...(filters.sort === 'featured' ? {} : { sort: filters.sort }),
    ...(filters.cursor === null ? {} : { cursor: filters.cursor }),
    limit: filters.show,
  };
}

function sift({ facets }: SearchAnswer, filters: Filters): { known: Filters; unknown: string[] } {
  if (!facets) return { known: filters, unknown: [] };
  const unknown = unknownValues(facets, filters);
  const left = (chosen: string[], gone: string[]) => chosen.filter((value) => !gone.includes(value));
  return {
    known: {
      ...filters,
      category: left(filters.category, unknown.category),
      vendor: left(filters.vendor, unknown.vendor),
      option: left(filters.option, unknown.option),
    },
    unknown: [...unknown.category, ...unknown.vendor, ...unknown.option.map((value) => value.replace(':', ': '))],
  };
}

async function toFound(services: Services, asked: Asked, answer: SearchAnswer): Promise<Found> {
  const fresh = await newProducts(services);
  const { items, nextCursor, total, correctedTo, didYouMean, partial, facets } = answer;
  return {
    cards: items.map((item) => searchCard(services, item, fresh)),
    nextCursor,
    total,
    facets: facets ? toFacets(facets, asked) : { groups: [], prices: [], ratings: [], inStock: null },
    correctedTo,
    didYouMean,
    partial,
    filters: asked.filters,
    notices: [],
  };
}

/** What a list shows of a product that search found: the variant that was asked for, where one was. */
export function searchCard({ pictures }: Services, item: SearchItem, fresh?: ReadonlySet<string>): CardProps {
  const { average, count = 0 } = item.rating ?? {};
  return {
    href: productPath(item.slug, item.variant?.optionKeys ?? {}),
    title: item.title,
    vendor: item.vendor,
    picture: item.image && pictures.known(item.image),
    price: item.price,
    compareAt: item.compareAtPrice?.amount ?? null,
    from: item.priceVaries,
    soldOut: !item.inStock,
    isNew: fresh?.has(item.slug) ?? false,
    ...(average == null ? {} : { rating: { average, count } }),
  };
}
