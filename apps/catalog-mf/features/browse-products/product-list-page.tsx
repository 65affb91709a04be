import { localPath } from '@souk/contracts/languages';
import { useLocale, useWords } from '@souk/mf-kit/words';
import { type Breadcrumb, Breadcrumbs } from '@souk/ui/breadcrumbs';
import { buttonClass } from '@souk/ui/button';
import { Container } from '@souk/ui/container';
import { EmptyState } from '@souk/ui/empty-state';
import { PageHeader } from '@souk/ui/page-header';
import Head from 'next/head';
import Link from 'next/link';
import { productsPath } from '../../paths.ts';
import { CategoryHeader, type CategoryHeading, HEADER_SIZES } from '../browse-category/category-header.tsx';
import { BreadcrumbsData } from '../share-page/breadcrumbs-data.tsx';
import { PagePreview, type PreviewData } from '../share-page/page-preview.tsx';
import { preloadPicture } from '../show-picture/preload-picture.tsx';
import { ChosenFilters } from './chosen-filters.tsx';
import type { Facets, Notice } from './facets.ts';
import { FilterForm } from './filter-form.tsx';
import { type Filters, listUrl, narrowing } from './filters.ts';
import { type Instead, NothingFound } from './nothing-found.tsx';
import { Notices } from './notices.tsx';
import { ProductGrid } from './product-grid.tsx';
import { type CardProps, TILE_SIZES } from './product-tile.tsx';
import { ResultsBar } from './results-bar.tsx';
import { useBusy } from './use-busy.ts';

export type { CategoryHeading };
export interface ProductListPageProps {
  path: string;
  title: string;
  lead: string | null;
  /** What was searched for. */
  q: string | null;
  breadcrumbs: Breadcrumb[];
  preview: PreviewData;
  category: CategoryHeading | null;
  products: CardProps[];
  nextCursor: string | null;
  total: number | null;
  filters: Filters;
  facets: Facets;
  /** What was searched for instead; what may have been meant; that no product has all the words. */
  correctedTo: string | null;
  didYouMean: string | null;
  partial: boolean;
  notices: Notice[];
  /** Where to go from a search that found nothing. */
  instead: Instead | null;
}

/** All objects, a category, or what a search found. */
export function ProductListPage(props: ProductListPageProps) {
  const { title, lead, breadcrumbs, category, products, instead } = props;
  const t = useWords('browse');
  const description = category?.intro ?? lead ?? t('description', { title });
  const { locale } = useLocale();
  const crumbs = <Breadcrumbs items={breadcrumbs} linkComponent={Link} label={t('breadcrumb')} />;
  return (
    <main id="main">
      <Head>
        <title>{`${title} · Souk`}</title>
        <meta name="description" content={description} />
        {props.q !== null && <meta name="robots" content="noindex, follow" key="robots" />}
        {category?.picture
          ? preloadPicture(category.picture, HEADER_SIZES)
          : preloadPicture(products[0]?.picture ?? null, TILE_SIZES)}
      </Head>
      <PagePreview title={title} description={description} preview={props.preview} />
      {category && (
        <BreadcrumbsData items={breadcrumbs} url={props.preview.url} localPath={(path) => localPath(locale, path)} />
      )}
      {category && <CategoryHeader title={title} breadcrumbs={crumbs} heading={category} />}
      <Container>
        {!category && <PageHeader title={title} lead={lead} breadcrumbs={crumbs} />}
        {instead ? <NothingFound {...props} instead={instead} /> : <List {...props} />}
      </Container>
    </main>
  );
}

function List(props: ProductListPageProps) {
  const t = useWords('browse');
  return (
    <div className="ui-split ui-split-filters cat:pb-section">
      <FilterForm {...props} />
      <section aria-label={t('products')} aria-busy={useBusy()} className="cat-results">
        <Notices {...props} />
        <ResultsBar {...props} />
        <ChosenFilters {...props} />
        {props.products.length === 0 ? <Nothing {...props} /> : <ProductGrid {...props} />}
      </section>
    </div>
  );
}

function Nothing({ path, q, filters }: ProductListPageProps) {
  const t = useWords('browse');
  const narrowed = narrowing(filters) > 0 || filters.cursor !== null;
  return (
    <EmptyState
      icon="search"
      title={t(narrowed ? 'nothingFits' : 'nothingYet')}
      action={
        <Link className={buttonClass({ variant: 'secondary' })} href={narrowed ? listUrl(path, q, {}) : productsPath}>
          {t(narrowed ? 'clearFilters' : 'seeAll')}
        </Link>
      }
    >
      {t(narrowed ? 'nothingFitsText' : 'nothingYetText')}
    </EmptyState>
  );
}
