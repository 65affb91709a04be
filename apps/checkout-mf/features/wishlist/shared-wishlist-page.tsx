import { useWords } from '@souk/mf-kit/words';
import { Container } from '@souk/ui/container';
import { EmptyState } from '@souk/ui/empty-state';
import { Grid } from '@souk/ui/grid';
import { PageHeader } from '@souk/ui/page-header';
import Head from 'next/head';
import { WishCard } from './wish-card.tsx';
import type { WishlistItem } from './wishlist-view.ts';

export interface SharedWishlistPageProps {
  items: WishlistItem[];
}

/** What somebody shows to whoever has the link. */
export function SharedWishlistPage({ items }: SharedWishlistPageProps) {
  const t = useWords('wishlist');
  return (
    <main id="main">
      <Head>
        <title>{`${t('sharedTitle')} · Souk`}</title>
        <meta name="robots" content="noindex" />
        <meta name="referrer" content="no-referrer" />
      </Head>
      <Container>
        <PageHeader title={t('sharedTitle')} lead={t('sharedLead')} />
        <div className="chk:pb-section">
          {items.length === 0 ? (
            <EmptyState title={t('sharedEmpty')} />
          ) : (
            <Grid columns={[2, 3, 4]}>
              {items.map((item) => (
                <li key={item.variantId}>
                  <WishCard item={item} />
                </li>
              ))}
            </Grid>
          )}
        </div>
      </Container>
    </main>
  );
}
