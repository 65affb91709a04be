import { useLocale, useWords } from '@souk/mf-kit/words';
import { Badge } from '@souk/ui/badge';
import { MediaFrame } from '@souk/ui/media-frame';
import { PriceText } from '@souk/ui/price-text';
import { ProductCard } from '@souk/ui/product-card';
import Link from 'next/link';
import { type Picture, ProductPicture } from '../show-picture/product-picture.tsx';

export interface CardProps {
  href: string;
  title: string;
  vendor: string;
  picture: Picture | null;
  price: { amount: number; currency: string };
  compareAt: number | null;
  /** Variants differ in price; this is the lowest. */
  from: boolean;
  soldOut: boolean;
  isNew: boolean;
  rating?: { average: number; count: number };
}

export const TILE_SIZES = '(min-width: 64rem) 22vw, (min-width: 48rem) 30vw, 46vw';

interface ProductTileProps {
  card: CardProps;
  /** It is on the first screen. */
  priority?: boolean;
  /** 2 where only the page's title stands above it. */
  headingLevel?: 2 | 3;
  sizes?: string;
}

/** A product in a list. Its texts are the namespace `tile`: a page that shows one names it in `words`. */
export function ProductTile({ card, priority = false, headingLevel = 3, sizes = TILE_SIZES }: ProductTileProps) {
  const t = useWords('tile');
  const { locale } = useLocale();
  const { price, rating } = card;
  return (
    <ProductCard
      href={card.href}
      title={card.title}
      eyebrow={card.vendor}
      linkComponent={Link}
      headingLevel={headingLevel}
      media={
        <MediaFrame>
          {card.picture && <ProductPicture picture={card.picture} sizes={sizes} priority={priority} decorative />}
        </MediaFrame>
      }
      badge={<TileBadge card={card} />}
      price={
        <PriceText
          amount={price.amount}
          currency={price.currency}
          locale={locale}
          compareAt={card.compareAt}
          labels={{ now: t('now'), was: t('was') }}
          {...(card.from ? { prefix: t('from') } : {})}
        />
      }
      note={
        rating && (
          <span>
            <span aria-hidden="true" className="cat:text-clay">
              ★
            </span>{' '}
            {t('rating', rating)}
          </span>
        )
      }
    />
  );
}

function TileBadge({ card: { soldOut, isNew, compareAt, price } }: { card: CardProps }) {
  const t = useWords('tile');
  if (soldOut) return <Badge>{t('soldOut')}</Badge>;
  if (compareAt !== null && compareAt > price.amount) return <Badge tone="sale">{t('reduced')}</Badge>;
  return isNew ? <Badge>{t('new')}</Badge> : null;
}
