import { useWords } from '@souk/mf-kit/words';
import { Icon } from '@souk/ui/icon';
import { VisuallyHidden } from '@souk/ui/visually-hidden';
import Link from 'next/link';
import type { Facets } from './facets.ts';
import { changed, type Filters, listUrl, narrowing, without } from './filters.ts';
import { usePriceWords } from './price-range.tsx';

interface ChosenFiltersProps {
  path: string;
  q: string | null;
  filters: Filters;
  facets: Facets;
}

/** Where the focus goes when the chip that had it is gone. */
export const RESULTS = 'results';
const toResults = () => document.getElementById(RESULTS)?.focus({ preventScroll: true });

/** What the list is narrowed by, each with its way back. Links, so that they work without script. */
export function ChosenFilters({ path, q, filters, facets }: ChosenFiltersProps) {
  const t = useWords('browse');
  const priceInWords = usePriceWords();
  if (narrowing(filters) === 0) return null;
  const labelOf = (filter: string, value: string) =>
    facets.groups
      .filter((group) => group.filter === filter)
      .flatMap(({ values }) => values)
      .find((one) => one.value === value)?.label ?? value.slice(value.indexOf(':') + 1);
  const { minPrice: min, maxPrice: max } = filters;
  const chips: [label: string, patch: Partial<Filters>][] = [
    ...(['category', 'option', 'vendor'] as const).flatMap((filter) =>
      filters[filter].map((value): [string, Partial<Filters>] => [
        labelOf(filter, value),
        { [filter]: without(filters[filter], value) },
      ]),
    ),
    ...(min === null && max === null
      ? []
      : [[priceInWords({ min, max }), { minPrice: null, maxPrice: null }] satisfies [string, Partial<Filters>]]),
    ...(filters.rating === null
      ? []
      : [[t('stars', { min: filters.rating }), { rating: null }] satisfies [string, Partial<Filters>]]),
    ...(filters.inStock ? [[t('inStockOnly'), { inStock: false }] satisfies [string, Partial<Filters>]] : []),
  ];
  const props = { scroll: false, prefetch: false, onClick: toResults };
  return (
    <ul aria-label={t('chosen')} className="cat:flex cat:flex-wrap cat:items-center cat:gap-2">
      {chips.map(([label, patch]) => (
        <li key={label}>
          <Link {...props} href={listUrl(path, q, changed(filters, patch))} className="cat-chip">
            <VisuallyHidden>{t('remove', { label })}</VisuallyHidden>
            <span aria-hidden="true">{label}</span>
            <Icon name="close" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          {...props}
          href={listUrl(path, q, { sort: filters.sort })}
          className="cat:inline-flex cat:min-h-11 cat:items-center cat:px-2 cat:text-sm"
        >
          {t('clearAll')}
        </Link>
      </li>
    </ul>
  );
}
