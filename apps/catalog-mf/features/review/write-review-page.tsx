import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Breadcrumbs } from '@souk/ui/breadcrumbs';
import { buttonClass } from '@souk/ui/button';
import { Container } from '@souk/ui/container';
import { PageHeader } from '@souk/ui/page-header';
import Head from 'next/head';
import Link from 'next/link';
import { productPath } from '../../paths.ts';
import { ReviewForm } from './review-form.tsx';
import type { ReviewState } from './review-state.ts';

export interface WriteReviewPageProps {
  product: { id: string; slug: string; title: string };
  /** Null: it cannot be told just now whether it was bought. */
  own: { review: ReviewState | null; bought: boolean } | null;
  /** The name that is proposed. */
  author: string;
}

/** One's own review of a product, or why one cannot write one. */
export function WriteReviewPage({ product, own, author }: WriteReviewPageProps) {
  const t = useWords('review');
  const back = productPath(product.slug);
  return (
    <main id="main">
      <Head>
        <title>{`${t('formTitle', { title: product.title })} · Souk`}</title>
        <meta name="robots" content="noindex" />
      </Head>
      <Container width="narrow">
        <PageHeader
          title={t('formTitle', { title: product.title })}
          breadcrumbs={
            <Breadcrumbs linkComponent={Link} items={[{ label: product.title, href: back }, { label: t('title') }]} />
          }
        />
        <div className="cat:pb-section">
          {own?.bought ? (
            <ReviewForm product={product} initial={own.review} author={author} />
          ) : (
            <Alert
              tone="info"
              role="none"
              title={own ? t('notBoughtTitle') : t('unknownTitle')}
              action={
                <Link className={buttonClass({ variant: 'secondary' })} href={back}>
                  {t('back')}
                </Link>
              }
            >
              {own ? t('notBought') : t('unknown')}
            </Alert>
          )}
        </div>
      </Container>
    </main>
  );
}
