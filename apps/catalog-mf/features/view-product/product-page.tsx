import type { AddToCartInput } from '@souk/contracts/fragments';
import { useLocale, useWords } from '@souk/mf-kit/words';
import { type Breadcrumb, Breadcrumbs } from '@souk/ui/breadcrumbs';
import { Container } from '@souk/ui/container';
import { loadWhenNear } from '@souk/ui/load-when-near';
import { PriceText } from '@souk/ui/price-text';
import Head from 'next/head';
import Link from 'next/link';
import { RecentlyViewed } from '../recommend/late-shelves.tsx';
import type { ProductShelves } from '../recommend/shelf-data.ts';
import { useReportView } from '../recommend/use-report-view.ts';
import { ReviewSummary } from '../review/review-summary.tsx';
import type { ReviewsView } from '../review/review-view.ts';
import { Reviews } from '../review/reviews.ts';
import { PagePreview, type PreviewData } from '../share-page/page-preview.tsx';
import { preloadPicture } from '../show-picture/preload-picture.tsx';
import type { DeliveryView } from './delivery.tsx';
import { Gallery, MAIN_SIZES } from './gallery.tsx';
import { OptionPickers } from './option-pickers.tsx';
import { ProductInfo } from './product-info.tsx';
import type { ProductVariant, ProductView } from './product-view.ts';
import { Purchase } from './purchase.tsx';
import { useChosenVariant } from './use-chosen-variant.ts';

export interface ProductPageProps extends ProductShelves {
  product: ProductView;
  breadcrumbs: Breadcrumb[];
  seo: { title: string; description: string };
  /** JSON-LD without a "<". */
  structuredData: string;
  fragmentInput: AddToCartInput;
  /** Null while order does not say. */
  delivery: DeliveryView | null;
  returnDays: number;
  /** Null where they were not there in time. */
  reviews: ReviewsView | null;
  preview: PreviewData;
}

const GoesWellWith = loadWhenNear(
  () => import('../recommend/product-shelves.tsx').then(({ GoesWellWith }) => GoesWellWith),
  { height: 480 },
);
const SimilarProducts = loadWhenNear(
  () => import('../recommend/product-shelves.tsx').then(({ SimilarProducts }) => SimilarProducts),
  { height: 480 },
);

/** One product. What is chosen is in the URL. */
export function ProductPage(props: ProductPageProps) {
  const { product, seo, delivery, returnDays, reviews, goesWellWith, similar } = props;
  const t = useWords('product');
  useReportView(product.id);
  const { variant, choose } = useChosenVariant(product);
  const pictures = (variant?.pictures ?? [...product.pictures.keys()]).flatMap(
    (index) => product.pictures[index] ?? [],
  );

  return (
    <main id="main">
      <Head>
        <title>{`${seo.title} · Souk`}</title>
        <meta name="description" content={seo.description} />
        {preloadPicture(pictures[0] ?? null, MAIN_SIZES)}
      </Head>
      <PagePreview title={seo.title} description={seo.description} preview={props.preview} />
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: props.structuredData }} />
      <Container>
        <div className="cat:py-5">
          <Breadcrumbs items={props.breadcrumbs} label={t('breadcrumb')} linkComponent={Link} />
        </div>
        <div className="ui-split ui-split-product cat:pb-section">
          <Gallery key={pictures[0]?.url} pictures={pictures} />
          <div className="ui-sticky cat:flex cat:flex-col cat:gap-6">
            <Title product={product} variant={variant} rating={reviews?.rating ?? null} />
            {variant && <OptionPickers product={product} current={variant} choose={choose} />}
            {variant && <Purchase product={product} variant={variant} input={props.fragmentInput} />}
            <ProductInfo product={product} variant={variant} delivery={delivery} returnDays={returnDays} />
          </div>
        </div>
      </Container>
      {goesWellWith && <GoesWellWith shelf={goesWellWith} />}
      {reviews && <Reviews productId={product.id} slug={product.slug} initial={reviews} />}
      {similar && <SimilarProducts shelf={similar} tone="sunken" />}
      <RecentlyViewed productId={product.id} />
    </main>
  );
}

interface TitleProps {
  product: ProductView;
  variant: ProductVariant | undefined;
  rating: ReviewsView['rating'];
}

function Title({ product, variant, rating }: TitleProps) {
  const t = useWords('product');
  const { locale } = useLocale();
  return (
    <div>
      {product.vendor && (
        <p className="ui-eyebrow cat:mb-2">
          <Link href={product.vendorPath}>{product.vendor}</Link>
        </p>
      )}
      <h1 className="cat:text-3xl">{product.title}</h1>
      {rating && (
        <div className="cat:mt-2">
          <ReviewSummary rating={rating} />
        </div>
      )}
      {variant && (
        <p className="cat:mt-3" aria-live="polite">
          <PriceText
            size="lg"
            amount={variant.price.amount}
            currency={variant.price.currency}
            locale={locale}
            compareAt={variant.compareAt}
            labels={{ now: t('now'), was: t('was') }}
          />
        </p>
      )}
    </div>
  );
}
