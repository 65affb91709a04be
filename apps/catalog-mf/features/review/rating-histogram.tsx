import { useLocale, useWords } from '@souk/mf-kit/words';
import { VisuallyHidden } from '@souk/ui/visually-hidden';
import type { Rating } from './rating.ts';
import { Stars } from './stars.tsx';

interface RatingHistogramProps {
  rating: Rating;
  histogram: { stars: number; count: number }[];
  chosen: number | null;
  choose(stars: number | null): void;
}

/** How many gave how many stars. A row narrows the list to those; pressed again, it no longer does. */
export function RatingHistogram({ rating, histogram, chosen, choose }: RatingHistogramProps) {
  const t = useWords('review');
  const { locale } = useLocale();
  const average = rating.average.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return (
    <div className="cat:w-full">
      <p className="cat:flex cat:items-center cat:gap-3">
        <span className="cat:font-display cat:text-3xl">{average}</span>
        <span>
          <Stars value={rating.average} label={t('ofFive', { average })} large />
          <span className="ui-small ui-muted cat:block">{t('count', { count: rating.count })}</span>
        </span>
      </p>
      <ul className="cat:mt-4 cat:flex cat:flex-col cat:gap-1">
        {histogram.map(({ stars, count }) => (
          <li key={stars}>
            <button
              type="button"
              className="cat:grid cat:min-h-8 cat:w-full cat:cursor-pointer cat:grid-cols-[5.5rem_1fr_2.5rem] cat:items-center cat:gap-3 cat:rounded-sm cat:text-left cat:text-sm cat:aria-pressed:font-semibold cat:disabled:cursor-default"
              disabled={count === 0}
              aria-pressed={chosen === stars}
              onClick={() => choose(chosen === stars ? null : stars)}
            >
              <span className={count === 0 ? 'ui-muted' : undefined}>{t('stars', { stars })}</span>
              <span aria-hidden className="cat:h-2 cat:overflow-hidden cat:rounded-full cat:bg-sunken">
                <span
                  className="cat:block cat:h-full cat:rounded-full cat:bg-clay"
                  style={{ width: `${(count / rating.count) * 100}%` }}
                />
              </span>
              <span className="ui-muted cat:text-right cat:tabular-nums" aria-hidden>
                {count}
              </span>
              <VisuallyHidden>{t('count', { count })}</VisuallyHidden>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
