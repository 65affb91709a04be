import { Alert } from '@souk/ui/alert';
import { buttonClass } from '@souk/ui/button';
import { Card } from '@souk/ui/card';
import { Container } from '@souk/ui/container';
import { DefinitionList } from '@souk/ui/definition-list';
import { PageHeader } from '@souk/ui/page-header';
import { PriceText } from '@souk/ui/price-text';
import { Steps } from '@souk/ui/steps';
import Head from 'next/head';
import Link from 'next/link';
import { productsPath } from '../../paths.ts';
import { LineList } from '../line-list.tsx';
import { sumRows } from '../sum-rows.tsx';
import type { Amount, CartLine } from '../view-cart/cart-view.ts';
import { isMoving, isPaid, type OrderStatus, statusWords, stepsOf } from './order-status.ts';
import { useOrder } from './use-order.ts';

export interface OrderView {
  id: string;
  number: string;
  status: OrderStatus;
  email: string;
  lines: Pick<CartLine, 'variantId' | 'title' | 'options' | 'image' | 'quantity' | 'total'>[];
  subtotal: Amount;
  discount: Amount;
  shipping: Amount;
  tax: Amount;
  total: Amount;
  paymentUrl: string | null;
  shippingMethod: 'standard' | 'express';
  shippingAddress: {
    fullName: string;
    address: string;
    address2?: string | undefined;
    city: string;
    region?: string | undefined;
    postalCode: string;
    country: string;
  };
}
export interface OrderPageProps {
  initial: OrderView;
  /** The shopper comes straight from the payment page. */
  thanks: boolean;
}

/** "Thank you" is said for a payment that has arrived, not for an address that says so. */
function headline({ status, number }: OrderView, thanks: boolean): string {
  if (!thanks) return `Order ${number}`;
  if (isPaid(status)) return 'Thank you';
  return status === 'awaiting_payment' || isMoving(status) ? 'Checking your payment' : `Order ${number}`;
}

export function OrderPage({ initial, thanks }: OrderPageProps) {
  const order = useOrder(initial, thanks);
  const words = statusWords(order.status);
  const title = headline(order, thanks);
  const lead = isPaid(order.status) ? `Order ${order.number}. The confirmation goes to ${order.email}.` : null;
  return (
    <main id="main">
      <Head>
        <title>{`${title} · Souk`}</title>
        <meta name="robots" content="noindex" />
      </Head>
      <Container>
        <PageHeader title={title} lead={lead} />
        <div className="ui-split chk:pb-section">
          <div className="chk:flex chk:flex-col chk:gap-8">
            <Alert
              tone={words.tone}
              title={words.label}
              role="status"
              action={<NextStep order={order} thanks={thanks} />}
            >
              {words.text}
            </Alert>
            {(isPaid(order.status) || order.status === 'awaiting_payment') && (
              <Steps label="Progress of the order" items={stepsOf(order.status)} direction="row" />
            )}
            <section aria-labelledby="lines-title">
              <h2 id="lines-title" className="chk:mb-5 chk:text-xl">
                What you ordered
              </h2>
              <LineList lines={order.lines} />
            </section>
          </div>
          <Totals order={order} />
        </div>
      </Container>
    </main>
  );
}

function NextStep({ order, thanks }: { order: OrderView; thanks: boolean }) {
  if (order.status === 'awaiting_payment' && order.paymentUrl && !thanks)
    return (
      <a className={buttonClass({ size: 'sm' })} href={order.paymentUrl}>
        Continue to payment
      </a>
    );
  if (order.status === 'confirmed') return <Link href={productsPath}>Keep looking around</Link>;
  return null;
}

function Totals({ order }: { order: OrderView }) {
  const { shippingAddress: to } = order;
  const lines = [
    to.fullName,
    to.address,
    to.address2,
    `${to.postalCode} ${to.city}`,
    to.region,
    countryName(to.country),
  ];
  return (
    <Card tone="sunken" className="chk:flex chk:flex-col chk:gap-6">
      <div>
        <h2 className="chk:mb-4 chk:text-xl">Total</h2>
        <DefinitionList
          rows={[...sumRows(order), { label: 'Total', value: <PriceText {...order.total} />, tone: 'total' }]}
        />
      </div>
      <div>
        <h2 className="chk:mb-2 chk:text-lg">Sent to</h2>
        <address className="chk:not-italic">
          {lines.filter(Boolean).map((line) => (
            <span key={line} className="chk:block chk:wrap-break-word">
              {line}
            </span>
          ))}
        </address>
        <p className="ui-small ui-muted chk:mt-2">{`${order.shippingMethod === 'express' ? 'Express' : 'Standard'} delivery`}</p>
      </div>
    </Card>
  );
}

const countryName = (code: string): string => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
