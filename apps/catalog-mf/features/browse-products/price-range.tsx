import { useLocale, useWords } from '@souk/mf-kit/words';
import { Disclosure } from '@souk/ui/disclosure';
import { TextField } from '@souk/ui/text-field';
import Link from 'next/link';
import type { PriceBucket } from './facets.ts';
import type { Change } from './filter-form.tsx';
import { changed, type Filters, listUrl } from './filters.ts';

/** `$25` rather than `$25.00`: bounds are round numbers, mostly. */
export const wholePrice = (price: number, { locale, currency }: { locale: string; currency: string }): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' }).format(price);

/** A range in words: "Under $25", "$25 to $49.99", "$500 and more". */
export function usePriceWords() {
  const t = useWords('browse');
  const audience = useLocale();
  return ({ min, max }: { min: number | null; max: number | null }): string => {
    const below = Math.round((max ?? 0) * 100) % 100 === 99 ? Math.ceil(max ?? 0) : (max ?? 0); // what ends before $50
    const [low, high] = [wholePrice(min ?? 0, audience), wholePrice(below, audience)];
    if (min === null) return t('priceUpTo', { high });
    return max === null ? t('priceFrom', { low }) : t('priceBetween', { low, high });
  };
}

interface PriceRangeProps {
  path: string;
  q: string | null;
  draft: Filters;
  change: Change;
  buckets: PriceBucket[];
}

export function PriceRange({ path, q, draft, change, buckets }: PriceRangeProps) {
  const t = useWords('browse');
  const { currency } = useLocale();
  const inWords = usePriceWords();
  return (
    <Disclosure title={t('price')} open>
      <fieldset>
        <legend className="ui-visually-hidden">{t('priceIn', { currency })}</legend>
        <div className="cat:grid cat:grid-cols-2 cat:gap-3">
          <PriceBox label={t('from')} name="minPrice" value={draft.minPrice} change={change} />
          <PriceBox label={t('to')} name="maxPrice" value={draft.maxPrice} change={change} />
        </div>
      </fieldset>
      {buckets.length > 1 && (
        <ul className="cat:flex cat:flex-wrap cat:gap-x-4 cat:pt-2 cat:text-sm">
          {buckets.map(({ min, max, count }) => (
            <li key={min}>
              <Link
                href={listUrl(path, q, changed(draft, { minPrice: min, maxPrice: max }))}
                scroll={false}
                prefetch={false}
                className="cat:inline-flex cat:min-h-8 cat:items-center cat:text-muted"
              >
                {`${inWords({ min, max })} (${count})`}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
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
