import { Button } from '@souk/ui/button';
import { Checkbox } from '@souk/ui/checkbox';
import { Disclosure } from '@souk/ui/disclosure';
import { SelectField } from '@souk/ui/select-field';
import { TextField } from '@souk/ui/text-field';
import { useRouter } from 'next/router';
import * as React from 'react';
import { type Filters, isSort, listUrl, SORTS } from './filters.ts';

export interface VendorCount {
  vendor: string;
  count: number;
}
interface FilterFormProps {
  path: string;
  q: string | null;
  filters: Filters;
  vendors: VendorCount[];
  currency: string;
}
type Change = (patch: Partial<Filters>) => void;

/** Filters and order. A plain form that works without script; with it, a change applies at once and keeps its focus. */
export function FilterForm({ path, q, filters, vendors, currency }: FilterFormProps) {
  const router = useRouter();
  // What is ticked shows before the list has followed; the list's own answer settles it.
  const [shown, setShown] = React.useState({ filters, draft: filters });
  if (shown.filters !== filters) setShown({ filters, draft: filters });
  const { draft } = shown;

  const change: Change = (patch) => {
    const next: Partial<Filters> = { ...draft, ...patch };
    setShown({ filters, draft: { ...draft, ...patch } });
    delete next.show;
    delete next.cursor;
    void router.push(listUrl(path, q, next), undefined, { scroll: false });
  };
  const priced = draft.minPrice !== null || draft.maxPrice !== null;
  const count = draft.vendor.length + Number(draft.inStock) + Number(priced);

  return (
    <form action={path} onSubmit={(event) => event.preventDefault()} aria-label="Filter and sort">
      {q !== null && <input type="hidden" name="q" value={q} />}
      <div className="cat:flex cat:flex-col cat:gap-5">
        <SelectField
          label="Sort by"
          name="sort"
          value={draft.sort}
          onChange={({ target: { value } }) => isSort(value) && change({ sort: value })}
          options={Object.entries(SORTS).map(([value, label]) => ({ value, label }))}
        />
        <Disclosure title={count > 0 ? `Filters (${count})` : 'Filters'} className="cat-filters">
          <div className="cat:flex cat:flex-col cat:gap-6 cat:pt-2">
            <Checkbox
              label="In stock only"
              name="inStock"
              value="true"
              checked={draft.inStock}
              onChange={({ target }) => change({ inStock: target.checked })}
            />
            <PriceRange draft={draft} currency={currency} change={change} />
            {vendors.length > 1 && <Vendors vendors={vendors} chosen={draft.vendor} change={change} />}
          </div>
        </Disclosure>
        <Button type="submit" variant="secondary" className="cat-apply">
          Apply
        </Button>
      </div>
    </form>
  );
}

function PriceRange({ draft, currency, change }: { draft: Filters; currency: string; change: Change }) {
  return (
    <fieldset>
      <legend className="cat:mb-2 cat:text-sm cat:font-medium">{`Price in ${currency}`}</legend>
      <div className="cat:grid cat:grid-cols-2 cat:gap-3">
        <PriceBox label="From" name="minPrice" value={draft.minPrice} change={change} />
        <PriceBox label="To" name="maxPrice" value={draft.maxPrice} change={change} />
      </div>
    </fieldset>
  );
}

interface PriceBoxProps {
  label: string;
  name: 'minPrice' | 'maxPrice';
  value: number | null;
  change: Change;
}

/** Applies when it is left or Enter is pressed, not at each digit. */
function PriceBox({ label, name, value, change }: PriceBoxProps) {
  const apply = (text: string) => {
    const number = text.trim() === '' ? null : Number(text);
    if (number !== value && (number === null || number >= 0)) change({ [name]: number });
  };
  return (
    <TextField
      key={value}
      label={label}
      name={name}
      type="number"
      min={0}
      step="any"
      inputMode="decimal"
      defaultValue={value ?? ''}
      onBlur={({ target }) => apply(target.value)}
      onKeyDown={(event) => event.key === 'Enter' && apply(event.currentTarget.value)}
    />
  );
}

const MANY = 8;

function Vendors({ vendors, chosen, change }: { vendors: VendorCount[]; chosen: string[]; change: Change }) {
  const box = ({ vendor, count }: VendorCount) => (
    <li key={vendor}>
      <Checkbox
        label={`${vendor} (${count})`}
        name="vendor"
        value={vendor}
        checked={chosen.includes(vendor)}
        onChange={({ target }) =>
          change({ vendor: target.checked ? [...chosen, vendor] : chosen.filter((one) => one !== vendor) })
        }
      />
    </li>
  );
  const first = vendors.filter(({ vendor }, index) => index < MANY || chosen.includes(vendor));
  const rest = vendors.filter((vendor) => !first.includes(vendor));
  return (
    <fieldset>
      <legend className="cat:mb-2 cat:text-sm cat:font-medium">Maker</legend>
      <ul className="cat:flex cat:flex-col cat:gap-1">{first.map(box)}</ul>
      {rest.length > 0 && (
        <details>
          <summary className="cat:cursor-pointer cat:py-2 cat:text-sm cat:text-muted">{`${rest.length} more`}</summary>
          <ul className="cat:flex cat:flex-col cat:gap-1">{rest.map(box)}</ul>
        </details>
      )}
    </fieldset>
  );
}
