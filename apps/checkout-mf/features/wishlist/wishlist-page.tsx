import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button, buttonClass } from '@souk/ui/button';
import { Container } from '@souk/ui/container';
import { EmptyState } from '@souk/ui/empty-state';
import { Grid } from '@souk/ui/grid';
import { PageHeader } from '@souk/ui/page-header';
import { StatusMessage } from '@souk/ui/status-message';
import Head from 'next/head';
import Link from 'next/link';
import { backInStockPath, loginFor, productsPath, wishlistPath } from '../../paths.ts';
import { ShareBox } from './share-box.tsx';
import { useWishlist } from './use-wishlist.ts';
import { WishCard } from './wish-card.tsx';
import type { WishlistItem, WishlistView } from './wishlist-view.ts';

export interface WishlistPageProps {
  initial: WishlistView;
  signedIn: boolean;
  shopUrl: string;
}

/** What somebody would like to have one day. */
export function WishlistPage({ initial, signedIn, shopUrl }: WishlistPageProps) {
  const t = useWords('wishlist');
  const list = useWishlist(initial);
  const { items } = list.view;
  return (
    <main id="main">
      <Head>
        <title>{`${t('title')} · Souk`}</title>
        <meta name="robots" content="noindex" />
      </Head>
      <Container>
        <PageHeader title={t('title')} lead={items.length > 0 ? t('count', { count: items.length }) : undefined} />
        <StatusMessage>{list.said}</StatusMessage>
        {list.failure && <Alert tone="danger">{list.failure}</Alert>}
        <div className="chk:flex chk:flex-col chk:gap-8 chk:pb-section">
          {items.length === 0 ? (
            <EmptyState
              title={t('emptyTitle')}
              action={
                <Link className={buttonClass()} href={productsPath}>
                  {t('seeAll')}
                </Link>
              }
            >
              {t('emptyText')}
            </EmptyState>
          ) : (
            <>
              <Grid columns={[2, 3, 4]}>
                {items.map((item) => (
                  <li key={item.variantId}>
                    <WishCard item={item} action={<Actions item={item} list={list} />} />
                  </li>
                ))}
              </Grid>
              <ShareBox
                token={list.view.shareToken}
                shopUrl={shopUrl}
                share={list.share}
                endSharing={list.endSharing}
              />
            </>
          )}
          {!signedIn && (
            <p className="ui-small ui-muted">
              {t.rich('keepIt', { link: (text) => <Link href={loginFor(wishlistPath)}>{text}</Link> })}
            </p>
          )}
        </div>
      </Container>
    </main>
  );
}

function Actions({ item, list }: { item: WishlistItem; list: ReturnType<typeof useWishlist> }) {
  const t = useWords('wishlist');
  const { title, variantId } = item;
  return (
    <div className="chk:flex chk:flex-wrap chk:gap-2">
      {item.available > 0 && (
        <Button
          variant="secondary"
          size="sm"
          loading={list.pending === variantId}
          aria-label={t('moveLabel', { title })}
          onClick={() => list.move(item)}
        >
          {t('move')}
        </Button>
      )}
      {item.available === 0 && item.price && (
        <Link className={buttonClass({ variant: 'secondary', size: 'sm' })} href={backInStockPath(variantId)}>
          {t('tellMe')}
        </Link>
      )}
      <Button variant="quiet" size="sm" aria-label={t('removeLabel', { title })} onClick={() => list.remove(item)}>
        {t('remove')}
      </Button>
    </div>
  );
}
