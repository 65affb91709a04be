import { readFailure } from '@souk/mf-kit/bff-failure';
import { useWords } from '@souk/mf-kit/words';
import * as React from 'react';
import type { ReviewsView, Sort } from './review-view.ts';

interface Asked {
  sort: Sort;
  /** Only those with so many stars. */
  rating: number | null;
}

/** The reviews on the page: narrowed, sorted, and more of them. What came with the page is shown until something else is asked for. */
export function useReviews(productId: string, initial: ReviewsView) {
  const t = useWords('review');
  const [view, setView] = React.useState(initial);
  const [asked, setAsked] = React.useState<Asked>({ sort: 'newest', rating: null });
  const [pending, setPending] = React.useState(false);
  const [failure, setFailure] = React.useState<string>();
  const [said, setSaid] = React.useState('');
  const turn = React.useRef(0);

  async function load(wanted: Asked, cursor: string | null) {
    const mine = ++turn.current;
    setPending(true);
    setFailure(undefined);
    try {
      const { bff } = await import('../../bff-client.ts');
      const page = await bff.reviews.list.query({ productId, ...wanted, cursor });
      if (mine !== turn.current) return;
      const items = cursor === null ? page.items : [...view.items, ...page.items];
      setView({ ...page, items });
      setSaid(t('shown', { count: items.length }));
    } catch (error) {
      if (mine === turn.current) setFailure(readFailure(error).message);
    } finally {
      if (mine === turn.current) setPending(false);
    }
  }

  return {
    view,
    asked,
    pending,
    failure,
    said,
    ask(wanted: Asked) {
      setAsked(wanted);
      void load(wanted, null);
    },
    more: () => load(asked, view.nextCursor),
  };
}
