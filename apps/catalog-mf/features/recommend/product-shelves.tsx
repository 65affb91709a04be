import { useWords } from '@souk/mf-kit/words';
import { Shelf } from './shelf.tsx';
import type { ShelfData } from './shelf-data.ts';

interface ProductShelfProps {
  shelf: ShelfData | null;
  tone?: 'plain' | 'sunken';
}

/**
 * "Goes well with" on a product's page, from `productShelves` of `bff/recommend.ts`; nothing where there is none. The page names the
 * namespaces `recommend` and `tile` in `words`.
 */
export function GoesWellWith({ shelf, tone = 'sunken' }: ProductShelfProps) {
  const t = useWords('recommend');
  if (!shelf) return null;
  const together = shelf.items.some(({ reason }) => reason.kind === 'bought-with');
  return (
    <Shelf
      title={t('goesWellWith')}
      explanation={together ? t('boughtTogether') : t('inKeeping')}
      shelf={shelf}
      tone={tone}
    />
  );
}

/** "Similar" on a product's page. */
export function SimilarProducts({ shelf, tone = 'plain' }: ProductShelfProps) {
  const t = useWords('recommend');
  return shelf && <Shelf title={t('similar')} explanation={t('similarWhy')} shelf={shelf} tone={tone} />;
}
