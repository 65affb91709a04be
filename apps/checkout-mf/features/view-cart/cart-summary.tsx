import { type Key, type Translate, useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { buttonClass } from '@souk/ui/button';
import { Card } from '@souk/ui/card';
import { DefinitionList, type DefinitionRow } from '@souk/ui/definition-list';
import Link from 'next/link';
import { checkoutPath } from '../../paths.ts';
import { CodeField } from '../apply-code/code-field.tsx';
import { Price } from '../price.tsx';
import { discountRows } from '../sum-rows.tsx';
import { type CartView, hasProblem } from './cart-view.ts';

interface CartSummaryProps {
  cart: CartView;
  applyCode(code: string): Promise<string | null>;
  removeCode(): Promise<void>;
}

/** What the cart comes to, its promotion, and the way on. */
export function CartSummary({ cart, applyCode, removeCode }: CartSummaryProps) {
  const t = useWords('cart');
  const sum = useWords('sums');
  const blocked = whyBlocked(t, cart);
  return (
    <Card tone="sunken" className="ui-sticky">
      <h2 className="chk:mb-4 chk:text-xl">{sum('summary')}</h2>
      <DefinitionList rows={cartRows({ t, sum }, cart)} />
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
            {t('checkout')}
          </Link>
        )}
      </div>
      <p className="ui-small ui-muted chk:mt-4">{t('paymentNote')}</p>
    </Card>
  );
}

/** What an order would be refused for is said here, before a long form is filled in. */
function whyBlocked(t: Translate<Key<'cart'>>, cart: CartView): string | null {
  if (hasProblem(cart)) return t('blockedByLine');
  return cart.code?.problem ? t('blockedByCode') : null;
}

interface SummaryWords {
  t: Translate<Key<'cart'>>;
  sum: Translate<Key<'sums'>>;
}

function cartRows({ t, sum }: SummaryWords, { subtotal, discount, code }: CartView): DefinitionRow[] {
  if (!subtotal) return [];
  const later: DefinitionRow = {
    label: t('shippingAndTax'),
    value: t('atCheckout'),
    ...(code?.freeShipping ? { note: t('standardFree') } : {}),
  };
  const goods = <Price {...subtotal} />;
  if (!discount || discount.amount === 0) return [{ label: sum('subtotal'), value: goods, tone: 'total' }, later];
  const reduced = { ...subtotal, amount: subtotal.amount - discount.amount };
  return [
    { label: sum('subtotal'), value: goods },
    ...discountRows(sum, discount, null),
    { label: t('withDiscount'), value: <Price {...reduced} />, tone: 'total' },
    later,
  ];
}
