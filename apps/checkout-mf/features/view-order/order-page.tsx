import { useWords } from '@souk/mf-kit/words';
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
import { useMoney } from '../use-money.ts';
import { CancelOrder } from './cancel-order.tsx';
import { Disputes, Refunds } from './money-back.tsx';
import { isMoving, isPaid, isSettled, type OrderView, statusOf, stepsOf } from './order-status.ts';
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
function headlineOf(order: OrderView, thanks: boolean): 'order' | 'thankYou' | 'checking' {
  const { status, calledOffAt } = order;
  if (!thanks || calledOffAt) return 'order';
  if (isPaid(status)) return 'thankYou';
  return status === 'awaiting_payment' || isMoving(order) ? 'checking' : 'order';
}

export function OrderPage({ initial, thanks, signedIn }: OrderPageProps) {
  const { order, change } = useOrder(initial, thanks);
  const statusRef = React.useRef<HTMLDivElement>(null);
  const t = useWords('order');
  const said = useWords('status');
  const money = useMoney();
  const { status, tone } = statusOf(order);
  const headline = headlineOf(order, thanks);
  const { number, email } = order;
  const title = t(headline, { number });
  const steps = stepsOf(order);
  const lead = headline === 'thankYou' ? t('lead', { number, email }) : null;
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
            signedIn && headline !== 'thankYou' ? (
              <Breadcrumbs
                label={t('breadcrumb')}
                items={[{ label: t('yourOrders'), href: ordersPath }, { label: title }]}
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
              tone={tone}
              title={said('label', { status })}
              role="status"
              action={<NextStep order={order} thanks={thanks} />}
            >
              {said('text', { status, amount: money(order.refunded) })}
            </Alert>
            <Disputes disputes={order.disputes} />
            {steps && (
              <Steps
                label={t('progress')}
                items={steps.map(({ step, state }) => ({ label: said('step', { step }), state }))}
                direction="row"
                stateLabels={{
                  done: said('stepState', { state: 'done' }),
                  current: said('stepState', { state: 'current' }),
                  upcoming: said('stepState', { state: 'upcoming' }),
                  failed: said('stepState', { state: 'failed' }),
                }}
              />
            )}
            <Parcels order={order} />
            <section aria-labelledby="lines-title">
              <h2 id="lines-title" className="chk:mb-5 chk:text-xl">
                {t('whatYouOrdered')}
              </h2>
              <LineList lines={order.lines} reviewable={signedIn && isSettled(order)} />
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
            {headline !== 'checking' && <CancelOrder order={order} change={change} statusRef={statusRef} />}
          </div>
        </div>
      </Container>
    </main>
  );
}

function NextStep({ order, thanks }: { order: OrderView; thanks: boolean }) {
  const t = useWords('order');
  switch (order.status) {
    case 'awaiting_payment':
      return (
        order.paymentUrl &&
        !thanks && (
          <a className={buttonClass({ size: 'sm' })} href={order.paymentUrl}>
            {t('continueToPayment')}
          </a>
        )
      );
    case 'confirmed':
      return order.calledOffAt ? null : <Link href={productsPath}>{t('keepLooking')}</Link>;
    case 'rejected':
    case 'cancelled':
    case 'expired':
      return <Link href={cartPath}>{t('seeCart')}</Link>;
    default:
      return null;
  }
}
