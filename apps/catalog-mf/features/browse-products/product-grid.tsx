import { useWords } from '@souk/mf-kit/words';
import { Grid } from '@souk/ui/grid';
import { Pagination } from '@souk/ui/pagination';
import Link from 'next/link';
import * as React from 'react';
import { type CategoryHeading, WideTile } from '../browse-category/category-header.tsx';
import { type Filters, listUrl, MOST_SHOWN, PAGE_SIZE } from './filters.ts';
import { type CardProps, ProductTile } from './product-tile.tsx';

const FIRST_SCREEN = 3;
/** Products before the editor's tile, which is two columns wide: it ends a row of three, and fills one of two. */
const BEFORE_TILE = 4;

interface ProductGridProps {
  path: string;
  q: string | null;
  category: CategoryHeading | null;
  products: CardProps[];
  nextCursor: string | null;
  total: number | null;
  filters: Filters;
}

export function ProductGrid(props: ProductGridProps) {
  const { category, products } = props;
  const tile = products.length >= BEFORE_TILE ? category?.tile : null;
  return (
    <>
      <Grid columns={[2, 3, 3]}>
        {products.map((card, index) => (
          <React.Fragment key={card.href}>
            {tile && index === BEFORE_TILE && (
              <li className="cat:col-span-2">
                <WideTile tile={tile} />
              </li>
            )}
            <li>
              <ProductTile card={card} priority={!category && index < FIRST_SCREEN} headingLevel={2} />
            </li>
          </React.Fragment>
        ))}
      </Grid>
      {props.nextCursor && <More {...props} nextCursor={props.nextCursor} />}
    </>
  );
}

function More({ path, q, filters, nextCursor, products, total }: ProductGridProps & { nextCursor: string }) {
  const t = useWords('browse');
  const labels = { pages: t('pages'), more: t('showMore'), previous: t('previous'), next: t('next') };
  const { show, cursor } = filters;
  // The same page grows until it is long enough; after that the next one begins where it ends.
  if (show >= MOST_SHOWN || cursor !== null)
    return (
      <Pagination
        linkComponent={Link}
        labels={labels}
        nextHref={listUrl(path, q, { ...filters, cursor: nextCursor })}
      />
    );
  return (
    <Pagination
      linkComponent={Stay}
      labels={labels}
      {...(total === null ? {} : { status: t('shownOf', { shown: products.length, total }) })}
      moreHref={listUrl(path, q, { ...filters, show: show + PAGE_SIZE })}
    />
  );
}

/** A link that adds to the page: it does not jump to the top. */
function Stay(props: React.ComponentProps<typeof Link>) {
  return <Link {...props} scroll={false} prefetch={false} />;
}
