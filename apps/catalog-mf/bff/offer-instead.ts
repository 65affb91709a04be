import type { Instead } from '../features/browse-products/nothing-found.tsx';
import { categoryPath, searchPath } from '../paths.ts';
import { listCategories } from './catalogue.ts';
import { findInSearch, suggestFromSearch } from './find-in-search.ts';
import { searchCard } from './list-from-search.ts';
import type { Audience } from './list-scope.ts';
import type { Services } from './services.ts';

const CATEGORIES = 6;
const POPULAR = 4;

/** Where to go from a search that found nothing: words near to these, categories, and what many people buy. None of it is needed. */
export async function offerInstead(
  services: Services,
  { q, didYouMean, locale, currency }: Audience & { q: string; didYouMean: string | null },
): Promise<Instead> {
  const [near, categories, popular] = await Promise.all([
    nearTerms(services, { q, locale, currency }),
    listCategories(services, locale).catch(() => []),
    findInSearch(services, { locale, currency, inStock: 'true', facets: 'false', limit: POPULAR }),
  ]);
  const terms = [...new Set([...(didYouMean ? [didYouMean] : []), ...near])].filter((term) => term !== q);
  return {
    terms: terms.map((term) => ({ label: term, href: `${searchPath}?${new URLSearchParams({ q: term })}` })),
    categories: categories.slice(0, CATEGORIES).map(({ slug, title }) => ({ label: title, href: categoryPath(slug) })),
    popular: typeof popular === 'string' ? [] : popular.items.map((item) => searchCard(services, item)),
  };
}

const WORDS = 3;
/** A word that nothing has may at least begin like one that something has. */
const BEGINNING = 4;

/** Words of the shop that begin like these. */
async function nearTerms(services: Services, { q, locale, currency }: Audience & { q: string }): Promise<string[]> {
  const words = q.split(/\s+/).filter((word) => /\p{Letter}{3}/u.test(word));
  const answers = await Promise.all(
    words
      .slice(0, WORDS)
      .map((word) => suggestFromSearch(services, { q: word.slice(0, BEGINNING), locale, currency, limit: 1 })),
  );
  return answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer.queries.slice(0, 2)));
}
