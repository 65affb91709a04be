import { Alert } from '@souk/ui/alert';
import { buttonClass } from '@souk/ui/button';
import { Card } from '@souk/ui/card';
import { Container } from '@souk/ui/container';
import { DefinitionList } from '@souk/ui/definition-list';
import { EmptyState } from '@souk/ui/empty-state';
import { PageHeader } from '@souk/ui/page-header';
import { PriceText } from '@souk/ui/price-text';
import { StatusMessage } from '@souk/ui/status-message';
import Head from 'next/head';
import Link from 'next/link';
import { checkoutPath, productsPath } from '../../paths.ts';
import { CartLineRow } from './cart-line-row.tsx';
import { type CartView, hasProblem } from './cart-view.ts';
import { useCart } from './use-cart.ts';

export interface CartPageProps {
  initial: CartView;
}

export function CartPage({ initial }: CartPageProps) {
  const { cart, said, failure, setQuantity, remove } = useCart(initial);
  return (
    <main id="main">
      <Head>
        <title>Cart · Souk</title>
        <meta name="robots" content="noindex" />
      </Head>
      <Container>
        <PageHeader title="Your cart" />
        <StatusMessage hidden>{said}</StatusMessage>
        {failure && (
          <Alert tone="danger" className="chk:mb-6">
            {failure}
          </Alert>
        )}
        {cart.lines.length === 0 ? (
          <EmptyCart />
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
            <Summary cart={cart} />
          </div>
        )}
      </Container>
    </main>
  );
}

function EmptyCart() {
  return (
    <EmptyState
      icon="bag"
      title="Nothing in it yet"
      action={
        <Link className={buttonClass()} href={productsPath}>
          See all objects
        </Link>
      }
    >
      What you put into the cart is kept here for you on this device.
    </EmptyState>
  );
}

function Summary({ cart }: { cart: CartView }) {
  const blocked = hasProblem(cart);
  return (
    <Card tone="sunken" className="ui-sticky">
      <h2 className="chk:mb-4 chk:text-xl">Summary</h2>
      {cart.subtotal && (
        <DefinitionList
          rows={[
            { label: 'Subtotal', value: <PriceText {...cart.subtotal} />, tone: 'total' },
            { label: 'Shipping and tax', value: 'At checkout' },
          ]}
        />
      )}
      <div className="chk:mt-6">
        {blocked ? (
          <Alert tone="warn" role="none">
            Change or remove what cannot be had, then go on to checkout.
          </Alert>
        ) : (
          <Link className={buttonClass({ size: 'lg', block: true })} href={checkoutPath}>
            Checkout
          </Link>
        )}
      </div>
      <p className="ui-small ui-muted chk:mt-4">
        You pay on our payment provider’s own page. Your card never passes through the shop.
      </p>
    </Card>
  );
}
