import { type Breadcrumb, Breadcrumbs } from '@souk/ui/breadcrumbs';
import { buttonClass } from '@souk/ui/button';
import { Container } from '@souk/ui/container';
import { EmptyState } from '@souk/ui/empty-state';
import { Grid } from '@souk/ui/grid';
import { PageHeader } from '@souk/ui/page-header';
import { Pagination } from '@souk/ui/pagination';
import Head from 'next/head';
import Link from 'next/link';
import { productsPath } from '../../paths.ts';
import { FilterForm, type VendorCount } from './filter-form.tsx';
import { type Filters, listUrl, MOST_SHOWN, PAGE_SIZE } from './filters.ts';
import { type CardProps, ProductTile } from './product-tile.tsx';

export interface ProductListPageProps {
  path: string;
  title: string;
  lead: string | null;
  /** What was searched for. */
  q: string | null;
  breadcrumbs: Breadcrumb[];
  canonical: string;
  products: CardProps[];
  nextCursor: string | null;
  filters: Filters;
  vendors: VendorCount[];
  currency: string;
}

const FIRST_SCREEN = 4;

/** All objects, a category, or what a search found. */
export function ProductListPage(props: ProductListPageProps) {
  const { title, lead, q, breadcrumbs, canonical, products } = props;
  return (
    <main id="main">
      <Head>
        <title>{`${title} · Souk`}</title>
        <meta name="description" content={lead ?? `${title} from small makers, at Souk.`} />
        {q === null ? <link rel="canonical" href={canonical} /> : <meta name="robots" content="noindex" />}
      </Head>
      <Container>
        <PageHeader title={title} lead={lead} breadcrumbs={<Breadcrumbs items={breadcrumbs} linkComponent={Link} />} />
        <div className="ui-split ui-split-filters cat:pb-section">
          <FilterForm {...props} />
          <section aria-label="Products" aria-live="polite">
            {products.length === 0 ? <Nothing {...props} /> : <Products {...props} />}
          </section>
        </div>
      </Container>
    </main>
  );
}

function Products({ path, q, products, nextCursor, filters }: ProductListPageProps) {
  return (
    <>
      <Grid columns={[2, 3, 3]}>
        {products.map((card, index) => (
          <li key={card.href}>
            <ProductTile card={card} priority={index < FIRST_SCREEN} headingLevel={2} />
          </li>
        ))}
      </Grid>
      {nextCursor && (
        <div className="cat:mt-12">
          <More {...{ path, q, filters, nextCursor }} />
        </div>
      )}
    </>
  );
}

function More({
  path,
  q,
  filters,
  nextCursor,
}: {
  path: string;
  q: string | null;
  filters: Filters;
  nextCursor: string;
}) {
  const { show, cursor } = filters;
  // The same page grows until it is long enough; after that the next one begins where it ends.
  if (show < MOST_SHOWN && cursor === null)
    return <Pagination linkComponent={Stay} moreHref={listUrl(path, q, { ...filters, show: show + PAGE_SIZE })} />;
  return <Pagination linkComponent={Link} nextHref={listUrl(path, q, { ...filters, cursor: nextCursor })} />;
}

/** A link that adds to the page: it does not jump to the top. */
function Stay(props: React.ComponentProps<typeof Link>) {
  return <Link {...props} scroll={false} prefetch={false} />;
}

function Nothing({ path, q, filters }: ProductListPageProps) {
  const narrowed =
    filters.vendor.length > 0 || filters.minPrice !== null || filters.maxPrice !== null || filters.inStock;
  if (narrowed)
    return (
      <EmptyState
        icon="search"
        title="Nothing fits all of these"
        action={
          <Link className={buttonClass({ variant: 'secondary' })} href={listUrl(path, q, {})}>
            Clear the filters
          </Link>
        }
      >
        Take one of the filters away, or start again with all of them open.
      </EmptyState>
    );
  return (
    <EmptyState
      icon="search"
      title={q ? `Nothing found for “${q}”` : 'Nothing here yet'}
      action={
        <Link className={buttonClass({ variant: 'secondary' })} href={productsPath}>
          See all objects
        </Link>
      }
    >
      {q
        ? 'Try a shorter word, a material such as oak or linen, or a kind of object.'
        : 'Come back soon, or look at all objects.'}
    </EmptyState>
  );
}
