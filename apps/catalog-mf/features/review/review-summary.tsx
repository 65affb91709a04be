import { useLocale, useWords } from '@souk/mf-kit/words';
import type { Rating } from './rating.ts';
import { Stars } from './stars.tsx';

/** The line below a product's title: its stars, and how many gave them. Leads to the reviews on the same page. Words: `review`. */
export function ReviewSummary({ rating }: { rating: Rating | null }) {
  const t = useWords('review');
  const { locale } = useLocale();
  if (!rating) return null;
  const average = rating.average.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <a className="cat:inline-flex cat:items-center cat:gap-2 cat:text-sm" href="#reviews">
      <Stars value={rating.average} label={t('ofFive', { average })} />
      <span>{t('count', { count: rating.count })}</span>
    </a>
  );
}
