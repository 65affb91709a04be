import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { buttonClass } from '@souk/ui/button';
import { Container } from '@souk/ui/container';
import { EmptyState } from '@souk/ui/empty-state';
import { PageHeader } from '@souk/ui/page-header';
import { StatusMessage } from '@souk/ui/status-message';
import Head from 'next/head';
import Link from 'next/link';
import { productsPath } from '../../paths.ts';
import { CartLineRow } from './cart-line-row.tsx';
import { CartNotices } from './cart-notices.tsx';
import { CartSummary } from './cart-summary.tsx';
import type { CartView } from './cart-view.ts';
import { useCart } from './use-cart.ts';

export interface CartPageProps {
  initial: CartView;
  signedIn: boolean;
}

export function CartPage({ initial, signedIn }: CartPageProps) {
  const t = useWords('cart');
  const { cart, said, failure, setQuantity, remove, putAway, ...code } = useCart(initial);
  return (
    <main id="main">
      <Head>
        <title>{`${t('title')} · Souk`}</title>
        <meta name="robots" content="noindex" />
      </Head>
      <Container>
        <PageHeader title={t('heading')} />
        <StatusMessage hidden>{said}</StatusMessage>
        {failure && (
          <Alert tone="danger" className="chk:mb-6">
            {failure}
          </Alert>
        )}
        <CartNotices notices={cart.notices} putAway={() => putAway(cart)} />
        {cart.lines.length === 0 ? (
          <EmptyCart signedIn={signedIn} />
        ) : (
          <div className="ui-split chk:pb-section">
            <ul className="chk:flex chk:flex-col chk:divide-y chk:divide-line chk:border-y chk:border-line">
              {cart.lines.map((line) => (
                <li key={line.variantId}>
                  <CartLineRow
                    line={line}
                    setQuantity={(quantity) => setQuantity(line, quantity)}
                    remove={() => remove(line)}
                  />
                </li>
              ))}
            </ul>
            <CartSummary cart={cart} {...code} />
          </div>
        )}
      </Container>
    </main>
  );
}

function EmptyCart({ signedIn }: { signedIn: boolean }) {
  const t = useWords('cart');
  return (
    <EmptyState
      icon="bag"
      title={t('emptyTitle')}
      action={
        <Link className={buttonClass()} href={productsPath}>
          {t('seeAll')}
        </Link>
      }
    >
      {signedIn ? t('keptForYou') : t('keptOnDevice')}
    </EmptyState>
  );
}
