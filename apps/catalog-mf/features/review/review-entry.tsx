import { useLocale, useWords } from '@souk/mf-kit/words';
import { Badge } from '@souk/ui/badge';
import { ReviewActions, titleId } from './review-actions.tsx';
import type { ReviewItem } from './review-view.ts';
import { Stars } from './stars.tsx';

/** One review, with the shop's answer. */
export function ReviewEntry({ review, slug }: { review: ReviewItem; slug: string }) {
  const t = useWords('review');
  const { locale } = useLocale();
  const day = (at: string) => new Date(at).toLocaleDateString(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <article className="cat:flex cat:flex-col cat:gap-2">
      <div className="cat:flex cat:flex-wrap cat:items-center cat:gap-x-3 cat:gap-y-1">
        <Stars value={review.rating} label={t('ofFive', { average: review.rating.toLocaleString(locale) })} />
        <h3 id={titleId(review)} className="cat:text-md cat:font-semibold" lang={review.locale}>
          {review.title}
        </h3>
      </div>
      <p className="ui-small ui-muted cat:flex cat:flex-wrap cat:items-center cat:gap-x-3 cat:gap-y-1">
        <span>{review.author}</span>
        <time dateTime={review.createdAt}>{day(review.createdAt)}</time>
        {review.verified && <Badge tone="success">{t('verified')}</Badge>}
      </p>
      <p className="cat:max-w-prose cat:whitespace-pre-line cat:break-words" lang={review.locale}>
        {review.body}
      </p>
      {review.answer && (
        <div className="cat:mt-2 cat:max-w-prose cat:rounded-md cat:bg-sunken cat:p-4">
          <p className="ui-small cat:font-semibold">{t('answer')}</p>
          <p className="cat:mt-1 cat:whitespace-pre-line cat:break-words" lang={review.locale}>
            {review.answer.body}
          </p>
        </div>
      )}
      <ReviewActions review={review} slug={slug} />
    </article>
  );
}
