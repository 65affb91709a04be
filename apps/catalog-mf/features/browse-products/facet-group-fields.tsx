import { useLocale, useWords } from '@souk/mf-kit/words';
import { Checkbox } from '@souk/ui/checkbox';
import { Disclosure } from '@souk/ui/disclosure';
import type { FacetGroup, FacetValue } from './facets.ts';
import type { Change } from './filter-form.tsx';
import { type Filters, without } from './filters.ts';

/** So many are seen at once; a chosen one always is. */
const MANY = 10;

interface FacetGroupFieldsProps {
  group: FacetGroup;
  draft: Filters;
  change: Change;
  open: boolean;
}

/** The values of one facet, any number of which may be chosen. */
export function FacetGroupFields({ group: { filter, name, values }, draft, change, open }: FacetGroupFieldsProps) {
  const t = useWords('browse');
  const { locale } = useLocale();
  const chosen = draft[filter];
  const title = filter === 'option' ? name : t(filter);
  const box = ({ value, label, count, swatch }: FacetValue) => (
    <li key={value}>
      <Checkbox
        label={
          <>
            {swatch && <span aria-hidden="true" className="cat-swatch" style={{ background: swatch }} />}
            {count === null ? label : `${label} (${count.toLocaleString(locale)})`}
          </>
        }
        name={filter}
        value={value}
        checked={chosen.includes(value)}
        onChange={({ target }) => change({ [filter]: target.checked ? [...chosen, value] : without(chosen, value) })}
      />
    </li>
  );
  const first = values.filter(({ value }, index) => index < MANY || chosen.includes(value));
  const rest = values.filter((value) => !first.includes(value));
  return (
    <Disclosure title={title} open={open || values.some(({ value }) => chosen.includes(value))}>
      <fieldset>
        <legend className="ui-visually-hidden">{title}</legend>
        <ul className="cat-values">{first.map(box)}</ul>
        {rest.length > 0 && (
          <details>
            <summary className="cat:cursor-pointer cat:py-2 cat:text-sm cat:text-muted">
              {t('more', { count: rest.length })}
            </summary>
            <ul className="cat-values">{rest.map(box)}</ul>
          </details>
        )}
      </fieldset>
    </Disclosure>
  );
}
