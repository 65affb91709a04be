import type { AddToCartInput, AddToCartProps } from '@souk/contracts/fragments';
import { Fragment } from '@souk/mf-kit/fragment';
import { type Breadcrumb, Breadcrumbs } from '@souk/ui/breadcrumbs';
import { buttonClass } from '@souk/ui/button';
import { Container } from '@souk/ui/container';
import { Disclosure } from '@souk/ui/disclosure';
import { Grid } from '@souk/ui/grid';
import { PriceText } from '@souk/ui/price-text';
import { Section } from '@souk/ui/section';
import Head from 'next/head';
import Link from 'next/link';
import { useRouter } from 'next/router';
import * as React from 'react';
import { productPath } from '../../paths.ts';
import { type CardProps, ProductTile } from '../browse-products/product-tile.tsx';
import type { Picture } from '../show-picture/product-picture.tsx';
import { Gallery } from './gallery.tsx';
import { OptionPickers } from './option-pickers.tsx';
import { type Choice, chosenVariant, type ProductOption } from './options.ts';

export interface ProductVariant extends Choice {
  title: string;
  sku: string | null;
  price: { amount: number; currency: string };
  compareAt: number | null;
  picture: Picture | null;
}
export interface ProductPageProps {
  product: {
    id: string;
    slug: string;
    title: string;
    vendor: string;
    vendorPath: string;
    descriptionHtml: string;
    options: ProductOption[];
    variants: ProductVariant[];
    pictures: Picture[];
  };
  breadcrumbs: Breadcrumb[];
  seo: { title: string; description: string };
  canonical: string;
  /** JSON-LD without a "<". */
  structuredData: string;
  fragmentInput: AddToCartInput;
  related: CardProps[];
}

/** One product. What is chosen is in the URL. */
export function ProductPage(props: ProductPageProps) {
  const { product, breadcrumbs, seo, canonical, related } = props;
  const { variant, choose } = useChosenVariant(product);

  return (
    <main id="main">
      <Head>
        <title>{`${seo.title} · Souk`}</title>
        <meta name="description" content={seo.description} />
        <link rel="canonical" href={canonical} />
      </Head>
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: props.structuredData }} />
      <Container>
        <div className="cat:py-5">
          <Breadcrumbs items={breadcrumbs} linkComponent={Link} />
        </div>
        <div className="ui-split ui-split-product cat:pb-section">
          <Gallery key={product.id} pictures={product.pictures} chosen={variant?.picture ?? null} />
          <div className="ui-sticky cat:flex cat:flex-col cat:gap-6">
            <div>
              <p className="ui-eyebrow cat:mb-2">
                <Link href={product.vendorPath}>{product.vendor}</Link>
              </p>
              <h1 className="cat:text-3xl">{product.title}</h1>
              {variant && (
                <p className="cat:mt-3" aria-live="polite">
                  <PriceText
                    size="lg"
                    amount={variant.price.amount}
                    currency={variant.price.currency}
                    compareAt={variant.compareAt}
                  />
                </p>
              )}
            </div>
            {variant && <OptionPickers product={product} current={variant} choose={choose} />}
            {variant && <Purchase {...props} variant={variant} />}
            <Details html={product.descriptionHtml} />
          </div>
        </div>
      </Container>
      {related.length > 0 && (
        <Section title="Goes well with" tone="sunken">
          <Grid columns={[2, 4, 4]}>
            {related.map((card) => (
              <li key={card.href}>
                <ProductTile card={card} />
              </li>
            ))}
          </Grid>
        </Section>
      )}
    </main>
  );
}

/** The variant that the URL names. A choice shows at once, also while the router is still writing it there. */
function useChosenVariant({ slug, variants, options }: ProductPageProps['product']) {
  const router = useRouter();
  const [ahead, setAhead] = React.useState<{ at: string; variant?: ProductVariant }>({ at: router.asPath });
  if (ahead.at !== router.asPath) setAhead({ at: router.asPath });
  const query = new URLSearchParams(router.asPath.split('#')[0]?.split('?')[1] ?? '');

  function choose(variant: ProductVariant) {
    setAhead({ at: router.asPath, variant });
    void router.replace(productPath(slug, variant.options), undefined, { shallow: true, scroll: false });
  }
  return { variant: ahead.variant ?? chosenVariant(variants, options, query), choose };
}

const LOW_STOCK = 3;

function Purchase({ product, fragmentInput, variant }: ProductPageProps & { variant: ProductVariant }) {
  const live: AddToCartProps = { variantId: variant.id, title: product.title, stock: variant.stock };
  return (
    <div className="cat:flex cat:flex-col cat:gap-3">
      <Fragment
        of="checkout/AddToCart"
        at={product.slug}
        input={fragmentInput}
        height={112}
        props={live}
        fallback={
          <div className="cat:flex cat:flex-col cat:gap-2">
            <Link className={buttonClass({ variant: 'secondary', block: true })} href="/cart">
              Go to the cart
            </Link>
            <p className="ui-small ui-muted">Buying takes a short break. Please try again in a moment.</p>
          </div>
        }
      />
      <p className="ui-small ui-muted cat:min-h-6" aria-live="polite">
        {stockText(variant.stock)}
      </p>
    </div>
  );
}

function stockText(stock: number): string {
  if (stock === 0) return 'None left at the moment.';
  if (stock <= LOW_STOCK) return stock === 1 ? 'Only one left.' : `Only ${stock} left.`;
  return 'In stock, leaves the workshop within two working days.';
}

function Details({ html }: { html: string }) {
  return (
    <div>
      {/* The product service stores descriptions sanitised. */}
      <div className="ui-prose" dangerouslySetInnerHTML={{ __html: html }} />
      <div className="cat:mt-6">
        <Disclosure title="Delivery and returns">
          <p>
            Standard delivery takes three to six working days, express one to two. You see the price for your country in
            the cart before you pay. Send anything back within 30 days, unused, and we refund it.
          </p>
        </Disclosure>
      </div>
    </div>
  );
}
