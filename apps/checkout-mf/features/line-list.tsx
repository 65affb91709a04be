import { useWords } from '@souk/mf-kit/words';
import { VisuallyHidden } from '@souk/ui/visually-hidden';
import Link from 'next/link';
import { reviewPath } from '../paths.ts';
import { LinePicture } from './line-picture.tsx';
import { Price } from './price.tsx';
import type { Amount } from './view-cart/cart-view.ts';
import { optionText } from './view-cart/option-text.ts';

interface Line {
  variantId: string;
  slug: string;
  title: string;
  options: Record<string, string>;
  image: { url: string; alt: string; width: number; height: number } | null;
  quantity: number;
  total: Amount;
}

/** Lines to read, not to change: in the checkout's summary and on the order, where one can also say how one likes them. */
export function LineList({ lines, reviewable = false }: { lines: readonly Line[]; reviewable?: boolean }) {
  const t = useWords('lines');
  return (
    <ul className="chk:flex chk:flex-col chk:gap-4">
      {lines.map((line) => (
        <li key={line.variantId} className="chk:grid chk:grid-cols-[4rem_minmax(0,1fr)_auto] chk:items-start chk:gap-4">
          <LinePicture image={line.image} />
          <div className="chk:min-w-0">
            <p className="chk:font-medium chk:wrap-break-word">{line.title}</p>
            <p className="ui-small ui-muted">
              {[optionText(line), t('quantityOf', { quantity: line.quantity })].filter(Boolean).join(' · ')}
            </p>
            {reviewable && (
              <Link className="ui-small" href={reviewPath(line.slug)} prefetch={false}>
                {t('review')}
                <VisuallyHidden>{` ${line.title}`}</VisuallyHidden>
              </Link>
            )}
          </div>
          <Price {...line.total} />
        </li>
      ))}
    </ul>
  );
}
