import { classNames } from './class-names.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

/** Money in words: `amount` is in minor units, whose number of digits is the currency's own (JPY 0, USD 2, KWD 3). */
export function formatPrice(amount: number, currency: string, locale = 'en-US'): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amount / 10 ** digits);
}

export type PriceTextProps = {
  /** Minor units. */
  amount: number;
  currency: string;
  locale?: string;
  /** The price before a reduction, in minor units. Shown only when it is the higher one. */
  compareAt?: number | null;
  size?: 'sm' | 'md' | 'lg';
  /** Word before the price where variants differ, for example "From". */
  prefix?: string;
  labels?: { now: string; was: string };
  className?: string;
};

const englishLabels = { now: 'Sale price', was: 'Regular price' };

export function PriceText(props: PriceTextProps) {
  const { amount, currency, locale, compareAt, size = 'md', prefix, labels = englishLabels, className } = props;
  const reduced = typeof compareAt === 'number' && compareAt > amount;
  // A browser's spacing of a currency may differ from Node's; that is no reason to render the page twice.
  return (
    <span className={classNames('ui-price', size !== 'md' && `ui-price-${size}`, className)}>
      <span className={classNames('ui-price-amount', reduced && 'ui-price-sale')} suppressHydrationWarning>
        {reduced && <VisuallyHidden>{labels.now} </VisuallyHidden>}
        {prefix && `${prefix} `}
        {formatPrice(amount, currency, locale)}
      </span>
      {reduced && (
        <s className="ui-price-compare" suppressHydrationWarning>
          <VisuallyHidden>{labels.was} </VisuallyHidden>
          {formatPrice(compareAt, currency, locale)}
        </s>
      )}
    </span>
  );
}
