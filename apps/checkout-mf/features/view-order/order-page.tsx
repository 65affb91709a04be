import { Alert } from '@souk/ui/alert';
import { Breadcrumbs } from '@souk/ui/breadcrumbs';
import { buttonClass } from '@souk/ui/button';
import { Container } from '@souk/ui/container';
import { PageHeader } from '@souk/ui/page-header';
import { Steps } from '@souk/ui/steps';
import Head from 'next/head';
import Link from 'next/link';
import * as React from 'react';
import { cartPath, ordersPath, productsPath } from '../../paths.ts';
import { BuyAgain } from '../buy-again/buy-again.tsx';
import { LineList } from '../line-list.tsx';
import { CancelOrder } from './cancel-order.tsx';
import { Disputes, Refunds } from './money-back.tsx';
import { isMoving, isPaid, isSettled, type OrderView, statusWords, stepsOf } from './order-status.ts';
import { OrderTotals } from './order-totals.tsx';
import { Parcels } from './parcels.tsx';
import { Returns } from './returns.tsx';
import { useOrder } from './use-order.ts';

export interface OrderPageProps {
  initial: OrderView;
  /** The shopper comes straight from the payment page. */
  thanks: boolean;
  signedIn: boolean;
}

/** "Thank you" is said for a payment that has arrived, not for an address that says so. */
function headline(order: OrderView, thanks: boolean): string {
  const { status, calledOffAt, number } = order;
  if (!thanks || calledOffAt) return `Order ${number}`;
  if (isPaid(status)) return 'Thank you';
  return status === 'awaiting_payment' || isMoving(order) ? CHECKING : `Order ${number}`;
}
const CHECKING = 'Checking your payment';

export function OrderPage({ initial, thanks, signedIn }: OrderPageProps) {
  const { order, change } = useOrder(initial, thanks);
  const statusRef = React.useRef<HTMLDivElement>(null);
  const words = statusWords(order);
  const title = headline(order, thanks);
  const steps = stepsOf(order);
  const lead = title === 'Thank you' ? `Order ${order.number}. The confirmation goes to ${order.email}.` : null;
  return (
    <main id="main">
      <Head>
        <title>{`${title} · Souk`}</title>
        <meta name="robots" content="noindex" />
      </Head>
      <Container>
        <PageHeader
          title={title}
          lead={lead}
          breadcrumbs={
            signedIn && title !== 'Thank you' ? (
              <Breadcrumbs
                items={[{ label: 'Your orders', href: ordersPath }, { label: title }]}
                linkComponent={Link}
              />
            ) : null
          }
        />
        <div className="ui-split chk:pb-section">
          <div className="chk:flex chk:flex-col chk:gap-10">
            <Alert
              ref={statusRef}
              tabIndex={-1}
              tone={words.tone}
              title={words.label}
              role="status"
              action={<NextStep order={order} thanks={thanks} />}
            >
              {words.text}
            </Alert>
            <Disputes disputes={order.disputes} />
            {steps && <Steps label="Progress of the order" items={steps} direction="row" />}
            <Parcels order={order} />
            <section aria-labelledby="lines-title">
              <h2 id="lines-title" className="chk:mb-5 chk:text-xl">
                What you ordered
              </h2>
              <LineList lines={order.lines} />
            </section>
            <Returns order={order} change={change} />
            <Refunds refunds={order.refunds} />
          </div>
          <div className="chk:flex chk:flex-col chk:gap-8">
            <OrderTotals order={order} />
            {isSettled(order) && (
              <div>
                <BuyAgain order={order} />
              </div>
            )}
            {title !== CHECKING && <CancelOrder order={order} change={change} statusRef={statusRef} />}
          </div>
        </div>
      </Container>
    </main>
  );
}

function NextStep({ order, thanks }: { order: OrderView; thanks: boolean }) {
  switch (order.status) {
    case 'awaiting_payment':
      return (
        order.paymentUrl &&
        !thanks && (
          <a className={buttonClass({ size: 'sm' })} href={order.paymentUrl}>
            Continue to payment
          </a>
        )
      );
    case 'confirmed':
      return order.calledOffAt ? null : <Link href={productsPath}>Keep looking around</Link>;
    case 'rejected':
    case 'cancelled':
    case 'expired':
      return <Link href={cartPath}>See your cart</Link>;
    default:
      return null;
  }
}
