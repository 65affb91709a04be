import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Breadcrumbs } from '@souk/ui/breadcrumbs';
import { buttonClass } from '@souk/ui/button';
import { Container } from '@souk/ui/container';
import { EmptyState } from '@souk/ui/empty-state';
import { PageHeader } from '@souk/ui/page-header';
import { Pagination } from '@souk/ui/pagination';
import Head from 'next/head';
import Link from 'next/link';
import type { ListedOrder } from '../../bff/orders.ts';
import { accountPath, loginFor, ordersPath, productsPath, profilePath } from '../../paths.ts';
import { OrderCard } from './order-card.tsx';

export interface OrdersPageProps {
  orders: ListedOrder[];
  /** The cursor of older ones. */
  next: string | null;
  isFirst: boolean;
  /** Null for a guest. */
  account: { emailVerified: boolean } | null;
}

/** A user's orders; a guest's are those of this browser. */
export function OrdersPage({ orders, next, isFirst, account }: OrdersPageProps) {
  const t = useWords('orders');
  return (
    <main id="main">
      <Head>
        <title>{`${t('title')} · Souk`}</title>
        <meta name="robots" content="noindex" />
      </Head>
      <Container>
        <PageHeader
          title={t('title')}
          breadcrumbs={
            account && (
              <Breadcrumbs
                label={t('breadcrumb')}
                items={[{ label: t('account'), href: accountPath }, { label: t('title') }]}
                linkComponent={Link}
              />
            )
          }
        />
        <div className="chk:flex chk:max-w-4xl chk:flex-col chk:gap-6 chk:pb-section">
          <Hint account={account} empty={orders.length === 0} />
          {orders.length === 0 ? (
            <NoOrders account={account} isFirst={isFirst} />
          ) : (
            <ul className="chk:flex chk:flex-col chk:gap-4">
              {orders.map((order) => (
                <li key={order.id}>
                  <OrderCard order={order} />
                </li>
              ))}
            </ul>
          )}
          {(next || !isFirst) && (
            <Pagination
              linkComponent={Link}
              labels={{ pages: t('pages'), more: '', previous: t('newest'), next: t('older') }}
              {...(isFirst ? {} : { previousHref: ordersPath })}
              {...(next ? { nextHref: `${ordersPath}?after=${encodeURIComponent(next)}` } : {})}
            />
          )}
        </div>
      </Container>
    </main>
  );
}

/** Why there may be orders that are not here. */
function Hint({ account, empty }: { account: OrdersPageProps['account']; empty: boolean }) {
  const t = useWords('orders');
  if (account?.emailVerified || (!account && empty)) return null;
  if (account)
    return (
      <Alert role="none" action={<Link href={profilePath}>{t('verify')}</Link>}>
        {t('verifyHint')}
      </Alert>
    );
  return (
    <Alert role="none" action={<Link href={loginFor(ordersPath)}>{t('signIn')}</Link>}>
      {t('guestHint')}
    </Alert>
  );
}

function NoOrders({ account, isFirst }: Pick<OrdersPageProps, 'account' | 'isFirst'>) {
  const t = useWords('orders');
  const browse = (
    <Link className={buttonClass()} href={productsPath}>
      {t('seeAll')}
    </Link>
  );
  if (!isFirst) return <EmptyState icon="bag" title={t('noOlder')} />;
  if (account)
    return (
      <EmptyState icon="bag" title={t('none')} action={browse}>
        {t('noneText')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon="user"
      title={t('signInToSee')}
      action={
        <Link className={buttonClass()} href={loginFor(ordersPath)}>
          {t('signIn')}
        </Link>
      }
    >
      {t('withoutAccount')}
    </EmptyState>
  );
}
