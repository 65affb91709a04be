import { readFailure } from '@souk/mf-kit/bff-failure';
import { useWords } from '@souk/mf-kit/words';
import { Button } from '@souk/ui/button';
import { StatusMessage } from '@souk/ui/status-message';
import Link from 'next/link';
import * as React from 'react';
import { loginFor, productPath } from '../../paths.ts';
import { ReportDialog } from './report-dialog.tsx';
import type { Reason, ReviewItem } from './review-view.ts';

const REPORTED = 202;

/** Of the review's title, which tells its controls apart. */
export const titleId = ({ id }: Pick<ReviewItem, 'id'>) => `review-${id}`;

/** Helpful, or not to be here. */
export function ReviewActions({ review, slug }: { review: ReviewItem; slug: string }) {
  const t = useWords('review');
  const [helpful, setHelpful] = React.useState(review.helpful);
  const [pending, setPending] = React.useState(false);
  const [asking, setAsking] = React.useState(false);
  const [said, setSaid] = React.useState<React.ReactNode>();

  /** Says what came of it; whoever has to sign in is shown the way. */
  async function attempt(act: () => Promise<string>) {
    setPending(true);
    try {
      setSaid(await act());
    } catch (error) {
      const { status, message } = readFailure(error);
      setSaid(status === 401 ? <Link href={loginFor(productPath(slug))}>{t('signInToVote')}</Link> : message);
    } finally {
      setPending(false);
    }
  }
  const vote = () =>
    attempt(async () => {
      const { bff } = await import('../../bff-client.ts');
      setHelpful((await bff.reviews.vote.mutate({ id: review.id })).helpful);
      return t('thanksForVote');
    });
  const report = (reason: Reason) =>
    attempt(async () => {
      setAsking(false);
      const { bff } = await import('../../bff-client.ts');
      const status = await bff.reviews.report.mutate({ id: review.id, reason });
      return status === REPORTED ? t('reported') : t('notThere');
    });

  return (
    <div className="cat:mt-1 cat:flex cat:flex-wrap cat:items-center cat:gap-3">
      <Button variant="secondary" size="sm" loading={pending} onClick={vote} aria-describedby={titleId(review)}>
        {t('helpful', { count: helpful })}
      </Button>
      <Button variant="quiet" size="sm" onClick={() => setAsking(true)} aria-describedby={titleId(review)}>
        {t('report')}
      </Button>
      <StatusMessage>{said}</StatusMessage>
      {asking && <ReportDialog onClose={() => setAsking(false)} report={report} />}
    </div>
  );
}
