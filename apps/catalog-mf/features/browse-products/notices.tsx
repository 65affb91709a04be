import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import Link from 'next/link';
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
  const searched = correctedTo || didYouMean || partial;
  if (!searched && notices.length === 0) return null;
  const link = (query: string) => (
    <Link href={listUrl(path, query, {})} className="cat:font-medium">
      {query}
    </Link>
  );
  return (
    <div className="cat:flex cat:flex-col cat:gap-3">
      {correctedTo && (
        <p>{t.rich('correctedTo', { q: q ?? '', better: <strong key="better">{correctedTo}</strong> })}</p>
      )}
      {didYouMean && <p>{t.rich('didYouMean', { better: link(didYouMean) })}</p>}
      {partial && <p>{t('partial')}</p>}
      {notices.map((notice) => (
        <Alert key={notice.kind} role="none">
          {notice.kind === 'unknown'
            ? t('notice-unknown', {
                values: notice.values.map((value) => `“${value}”`).join(', '),
                count: notice.values.length,
              })
            : t(TEXTS[notice.kind])}
        </Alert>
      ))}
    </div>
  );
}
