import { useLocale, useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { Checkbox } from '@souk/ui/checkbox';
import { Disclosure } from '@souk/ui/disclosure';
import { useRouter } from 'next/router';
import * as React from 'react';
import { FacetGroupFields } from './facet-group-fields.tsx';
import type { Facets } from './facets.ts';
import { changed, type Filters, listUrl, narrowing } from './filters.ts';
import { PriceRange } from './price-range.tsx';

export const FORM = 'list-filters';

interface FilterFormProps {
  path: string;
  q: string | null;
  filters: Filters;
  facets: Facets;
  total: number | null;
}
export type Change = (patch: Partial<Filters>) => void;

/** What narrows the list. A plain form that works without script; with it, a change applies at once and keeps its focus. */
export function FilterForm({ path, q, filters, facets, total }: FilterFormProps) {
  const t = useWords('browse');
  const { locale } = useLocale();
  const router = useRouter();
  const disclosure = React.useRef<HTMLDetailsElement>(null);
  // What is ticked shows before the list has followed; the list's own answer settles it.
  const [shown, setShown] = React.useState({ filters, draft: filters });
  if (shown.filters !== filters) setShown({ filters, draft: filters });
  const { draft } = shown;

  const change: Change = (patch) => {
    const next = changed(draft, patch);
    setShown({ filters, draft: next });
    void router.push(listUrl(path, q, next), undefined, { scroll: false });
  };
  const done = () => {
    if (!disclosure.current) return;
    disclosure.current.open = false;
    disclosure.current.querySelector('summary')?.focus();
  };
  const count = narrowing(draft);

  return (
    <form id={FORM} action={path} onSubmit={(event) => event.preventDefault()} aria-label={t('filterAndSort')}>
      {q !== null && <input type="hidden" name="q" value={q} />}
      <Disclosure ref={disclosure} title={t('filters', { count })} className="cat-filters">
        <div className="cat-facets">
          {facets.groups.slice(0, 1).map((group) => (
            <FacetGroupFields key={group.filter + group.name} {...{ group, draft, change, open: true }} />
          ))}
          <PriceRange {...{ path, q, draft, change, buckets: facets.prices }} />
          {facets.groups.slice(1).map((group, index) => (
            <FacetGroupFields
              key={group.filter + group.name}
              {...{ group, draft, change, open: index < 2 || group.filter === 'vendor' }}
            />
          ))}
          {facets.ratings.length > 0 && <Ratings {...{ facets, draft, change }} />}
          <div className="cat:py-3">
            <Checkbox
              label={
                facets.inStock === null
                  ? t('inStockOnly')
                  : `${t('inStockOnly')} (${facets.inStock.toLocaleString(locale)})`
              }
              name="inStock"
              value="true"
              checked={draft.inStock}
              onChange={({ target }) => change({ inStock: target.checked })}
            />
          </div>
          <div className="cat-done">
            <Button block onClick={done}>
              {total === null ? t('showThem') : t('showCount', { count: total })}
            </Button>
          </div>
        </div>
      </Disclosure>
      <Button type="submit" variant="secondary" className="cat-apply">
        {t('apply')}
      </Button>
    </form>
  );
}

function Ratings({ facets, draft, change }: { facets: Facets; draft: Filters; change: Change }) {
  const t = useWords('browse');
  return (
    <Disclosure title={t('rating')} open>
      <fieldset>
        <legend className="ui-visually-hidden">{t('rating')}</legend>
        {facets.ratings.map(({ min, count }) => (
          <Checkbox
            key={min}
            label={`${t('stars', { min })} (${count})`}
            name="rating"
            value={min}
            checked={draft.rating === min}
            onChange={({ target }) => change({ rating: target.checked ? min : null })}
          />
        ))}
      </fieldset>
    </Disclosure>
  );
}
