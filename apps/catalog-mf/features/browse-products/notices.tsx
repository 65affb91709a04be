import { useLocale, useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import Link from 'next/link';
import type * as React from 'react';
import type { Notice } from './facets.ts';
import { listUrl } from './filters.ts';

const TEXTS = {
  pricesSwapped: 'notice-pricesSwapped',
  queryCut: 'notice-queryCut',
  listMoved: 'notice-listMoved',
  searchRests: 'notice-searchRests',
  filtersRest: 'notice-filtersRest',
} as const;

interface NoticesProps {
  path: string;
  q: string | null;
  correctedTo: string | null;
  didYouMean: string | null;
  partial: boolean;
  notices: Notice[];
}

/** How the page understood its address, where that is not word for word. */
export function Notices({ path, q, correctedTo, didYouMean, partial, notices }: NoticesProps) {
  const t = useWords('browse');
  const { locale } = useLocale();
  const searched = correctedTo || didYouMean || partial;
  if (!searched && notices.length === 0) return null;
  const link = (content: React.ReactNode) => (
    <Link key="link" href={listUrl(path, didYouMean, {})} className="cat:font-medium">
      {content}
    </Link>
  );
  const strong = (content: React.ReactNode) => <strong key="strong">{content}</strong>;
  return (
    <div className="cat:flex cat:flex-col cat:gap-3">
      {correctedTo && <p>{t.rich('correctedTo', { q: q ?? '', better: correctedTo, strong })}</p>}
      {didYouMean && <p>{t.rich('didYouMean', { better: didYouMean, link })}</p>}
      {partial && <p>{t('partial')}</p>}
      {notices.map((notice) => (
        <Alert key={notice.kind} role="none">
          {notice.kind === 'unknown'
            ? t('notice-unknown', {
                values: new Intl.ListFormat(locale).format(notice.values.map((value) => t('quoted', { value }))),
                count: notice.values.length,
              })
            : t(TEXTS[notice.kind])}
        </Alert>
      ))}
    </div>
  );
}
