import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button, buttonClass } from '@souk/ui/button';
import { Section } from '@souk/ui/section';
import { SelectField } from '@souk/ui/select-field';
import { StatusMessage } from '@souk/ui/status-message';
import Link from 'next/link';
import { reviewPath } from '../../paths.ts';
import { RatingHistogram } from './rating-histogram.tsx';
import { ReviewEntry } from './review-entry.tsx';
import { type ReviewsView, SORTS } from './review-view.ts';
import { useReviews } from './use-reviews.ts';

export interface ReviewsProps {
  productId: string;
  slug: string;
  initial: ReviewsView;
}

/** What people say of a product: how many stars, then one by one. */
export function ReviewsSection({ productId, slug, initial }: ReviewsProps) {
  const t = useWords('review');
  const { view, asked, pending, failure, said, ask, more } = useReviews(productId, initial);
  const write = (
    <Link className={buttonClass({ variant: 'secondary' })} href={reviewPath(slug)} prefetch={false}>
      {t('write')}
    </Link>
  );
  return (
    <div id="reviews">
      <Section title={t('title')}>
        {view.rating === null ? (
          <div className="cat:flex cat:flex-col cat:items-start cat:gap-4">
            <p className="ui-muted">{t('none')}</p>
            {write}
          </div>
        ) : (
          <div className="ui-split ui-split-filters">
            <div className="cat:flex cat:flex-col cat:items-start cat:gap-6">
              <RatingHistogram
                rating={view.rating}
                histogram={view.histogram}
                chosen={asked.rating}
                choose={(rating) => ask({ ...asked, rating })}
              />
              {write}
            </div>
            <div>
              <div className="cat:mb-2 cat:flex cat:flex-wrap cat:items-end cat:justify-between cat:gap-4">
                <StatusMessage>{said}</StatusMessage>
                <SelectField
                  label={t('sort')}
                  value={asked.sort}
                  options={SORTS.map((value) => ({ value, label: t('sortBy', { sort: value }) }))}
                  onChange={({ target }) => {
                    const sort = SORTS.find((one) => one === target.value);
                    if (sort) ask({ ...asked, sort });
                  }}
                />
              </div>
              {failure && <Alert tone="danger">{failure}</Alert>}
              <ul className="cat:divide-y cat:divide-line" aria-busy={pending || undefined}>
                {view.items.map((review) => (
                  <li key={review.id} className="cat:py-6">
                    <ReviewEntry review={review} slug={slug} />
                  </li>
                ))}
              </ul>
              {view.nextCursor && (
                <Button variant="secondary" loading={pending} onClick={more}>
                  {t('more')}
                </Button>
              )}
            </div>
          </div>
        )}
      </Section>
    </div>
  );
}
