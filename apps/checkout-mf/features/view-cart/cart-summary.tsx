import { Alert } from '@souk/ui/alert';
import { buttonClass } from '@souk/ui/button';
import { Card } from '@souk/ui/card';
import { DefinitionList, type DefinitionRow } from '@souk/ui/definition-list';
import { PriceText } from '@souk/ui/price-text';
import Link from 'next/link';
import { checkoutPath } from '../../paths.ts';
import { CodeField } from '../apply-code/code-field.tsx';
import { discountRows } from '../sum-rows.tsx';
import { type CartView, hasProblem } from './cart-view.ts';

interface CartSummaryProps {
  cart: CartView;
  applyCode(code: string): Promise<string | null>;
  removeCode(): Promise<void>;
}

/** What the cart comes to, its promotion, and the way on. */
export function CartSummary({ cart, applyCode, removeCode }: CartSummaryProps) {
  const blocked = whyBlocked(cart);
  return (
    <Card tone="sunken" className="ui-sticky">
      <h2 className="chk:mb-4 chk:text-xl">Summary</h2>
      <DefinitionList rows={cartRows(cart)} />
      <div className="chk:mt-6">
        <CodeField code={cart.code} apply={applyCode} remove={removeCode} />
      </div>
      <div className="chk:mt-6">
        {blocked ? (
          <Alert tone="warn" role="none">
            {blocked}
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

/** What an order would be refused for is said here, before a long form is filled in. */
function whyBlocked(cart: CartView): string | null {
  if (hasProblem(cart)) return 'Change or remove what cannot be had, then go on to checkout.';
  return cart.code?.problem ? 'Remove the code that does not apply, then go on to checkout.' : null;
}

function cartRows({ subtotal, discount, code }: CartView): DefinitionRow[] {
  if (!subtotal) return [];
  const later: DefinitionRow = {
    label: 'Shipping and tax',
    value: 'At checkout',
    ...(code?.freeShipping ? { note: 'Standard shipping is free' } : {}),
  };
  const goods = <PriceText {...subtotal} />;
  if (!discount || discount.amount === 0) return [{ label: 'Subtotal', value: goods, tone: 'total' }, later];
  const reduced = { ...subtotal, amount: subtotal.amount - discount.amount };
  return [
    { label: 'Subtotal', value: goods },
    ...discountRows(discount, null),
    { label: 'With discount', value: <PriceText {...reduced} />, tone: 'total' },
    later,
  ];
}
