import { useLocale, useWords } from '@souk/mf-kit/words';
import { Badge } from '@souk/ui/badge';
import { PriceText } from '@souk/ui/price-text';
import { ProductCard } from '@souk/ui/product-card';
import Link from 'next/link';
import type * as React from 'react';
import { productPath } from '../../paths.ts';
import { LinePicture } from '../line-picture.tsx';
import type { WishlistItem } from './wishlist-view.ts';

/** One saved thing, with today's price, or that it cannot be had. */
export function WishCard({ item, action }: { item: WishlistItem; action?: React.ReactNode }) {
  const t = useWords('wishlist');
  const { locale } = useLocale();
  const options = Object.values(item.options).join(' / ');
  return (
    <ProductCard
      title={item.title}
      href={productPath(item.slug)}
      headingLevel={2}
      linkComponent={Link}
      media={<LinePicture image={item.image} />}
      badge={item.available === 0 && <Badge>{item.price ? t('soldOut') : t('gone')}</Badge>}
      note={options || undefined}
      price={item.price && <PriceText {...item.price} locale={locale} size="sm" />}
      action={action}
    />
  );
}
