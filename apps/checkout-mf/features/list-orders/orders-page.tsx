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
  return (
    <main id="main">
      <Head>
        <title>Your orders · Souk</title>
        <meta name="robots" content="noindex" />
      </Head>
      <Container>
        <PageHeader
          title="Your orders"
          breadcrumbs={
            account && (
              <Breadcrumbs
                items={[{ label: 'Account', href: accountPath }, { label: 'Your orders' }]}
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
              labels={{ pages: 'Pages of orders', more: '', previous: 'Newest orders', next: 'Older orders' }}
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
  if (account?.emailVerified || (!account && empty)) return null;
  if (account)
    return (
      <Alert role="none" action={<Link href={profilePath}>Verify your e-mail</Link>}>
        Orders you placed without signing in are here as soon as your e-mail is verified.
      </Alert>
    );
  return (
    <Alert role="none" action={<Link href={loginFor(ordersPath)}>Sign in</Link>}>
      These are the orders placed in this browser. Sign in to see all of yours.
    </Alert>
  );
}

function NoOrders({ account, isFirst }: Pick<OrdersPageProps, 'account' | 'isFirst'>) {
  const browse = (
    <Link className={buttonClass()} href={productsPath}>
      See all objects
    </Link>
  );
  if (!isFirst) return <EmptyState icon="bag" title="No older orders" />;
  if (account)
    return (
      <EmptyState icon="bag" title="No orders yet" action={browse}>
        What you order is kept here, with its way to you and what it came to.
      </EmptyState>
    );
  return (
    <EmptyState
      icon="user"
      title="Sign in to see your orders"
      action={
        <Link className={buttonClass()} href={loginFor(ordersPath)}>
          Sign in
        </Link>
      }
    >
      Ordered without an account? The link in your confirmation opens the order in the browser you ordered with.
    </EmptyState>
  );
}
