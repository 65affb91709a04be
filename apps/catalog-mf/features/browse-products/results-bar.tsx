import { useWords } from '@souk/mf-kit/words';
import { SelectField } from '@souk/ui/select-field';
import { useRouter } from 'next/router';
import { RESULTS } from './chosen-filters.tsx';
import { FORM } from './filter-form.tsx';
import { changed, type Filters, isSort, listUrl, SORTS } from './filters.ts';

const LABELS = {
  featured: 'sort-featured',
  newest: 'sort-newest',
  'price-asc': 'sort-price-asc',
  'price-desc': 'sort-price-desc',
  rating: 'sort-rating',
} as const;

interface ResultsBarProps {
  path: string;
  q: string | null;
  filters: Filters;
  total: number | null;
}

/** How many there are, and in what order. The order belongs to the form of the filters, so that it works without script. */
export function ResultsBar({ path, q, filters, total }: ResultsBarProps) {
  const t = useWords('browse');
  const router = useRouter();
  const sort = (value: string) => {
    if (isSort(value))
      void router.push(listUrl(path, q, changed(filters, { sort: value })), undefined, { scroll: false });
  };
  return (
    <div className="cat:flex cat:flex-wrap cat:items-end cat:justify-between cat:gap-4">
      <p id={RESULTS} role="status" tabIndex={-1} className="ui-muted cat:py-2">
        {total === null ? '' : t('count', { count: total })}
      </p>
      <SelectField
        form={FORM}
        label={t('sortBy')}
        name="sort"
        value={filters.sort}
        onChange={({ target }) => sort(target.value)}
        options={SORTS.map((value) => ({ value, label: t(value === 'featured' && q ? 'sort-best' : LABELS[value]) }))}
        fieldClassName="cat:w-60 cat:max-w-full"
      />
    </div>
  );
}
