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
}

export const TILE_SIZES = '(min-width: 64rem) 22vw, (min-width: 48rem) 30vw, 46vw';

interface ProductTileProps {
  card: CardProps;
  /** It is on the first screen. */
  priority?: boolean;
  /** 2 where only the page's title stands above it. */
  headingLevel?: 2 | 3;
}

/** A product in a list. */
export function ProductTile({ card, priority = false, headingLevel = 3 }: ProductTileProps) {
  return (
    <ProductCard
      href={card.href}
      title={card.title}
      eyebrow={card.vendor}
      linkComponent={Link}
      headingLevel={headingLevel}
      media={
        <MediaFrame>
          {card.picture && <ProductPicture picture={card.picture} sizes={TILE_SIZES} priority={priority} decorative />}
        </MediaFrame>
      }
      badge={<TileBadge card={card} />}
      price={
        <PriceText
          amount={card.price.amount}
          currency={card.price.currency}
          compareAt={card.compareAt}
          {...(card.from ? { prefix: 'From' } : {})}
        />
      }
    />
  );
}

function TileBadge({ card: { soldOut, isNew, compareAt, price } }: { card: CardProps }) {
  if (soldOut) return <Badge>Sold out</Badge>;
  if (compareAt !== null && compareAt > price.amount) return <Badge tone="sale">Reduced</Badge>;
  return isNew ? <Badge>New</Badge> : null;
}
