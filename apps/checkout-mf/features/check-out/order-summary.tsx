import { useWords } from '@souk/mf-kit/words';
import { Card } from '@souk/ui/card';
import { DefinitionList } from '@souk/ui/definition-list';
import Link from 'next/link';
import * as React from 'react';
import { cartPath } from '../../paths.ts';
import { AppliedCode } from '../apply-code/applied-code.tsx';
import { LineList } from '../line-list.tsx';
import { Price } from '../price.tsx';
import { giftCardRows, sumRows } from '../sum-rows.tsx';
import type { CartView } from '../view-cart/cart-view.ts';
import type { QuoteView } from './checkout-page.tsx';

interface OrderSummaryProps {
  cart: CartView;
  quote: QuoteView;
  removeCode(): Promise<void>;
}

/** What is bought and what it comes to. */
export function OrderSummary({ cart, quote, removeCode }: OrderSummaryProps) {
  const t = useWords('checkout');
  const sum = useWords('sums');
  const [removing, setRemoving] = React.useState(false);
  const title = React.useRef<HTMLHeadingElement>(null);

  async function remove() {
    setRemoving(true);
    await removeCode();
    setRemoving(false);
    title.current?.focus(); // the button is gone
  }

  return (
    <Card tone="sunken" className="ui-sticky">
      <div className="chk:mb-4 chk:flex chk:items-baseline chk:justify-between chk:gap-4">
        <h2 ref={title} tabIndex={-1} className="chk:text-xl">
          {sum('summary')}
        </h2>
        <Link href={cartPath}>{t('editCart')}</Link>
      </div>
      <LineList lines={cart.lines} />
      {cart.code && (
        <div className="chk:mt-5 chk:border-t chk:border-line chk:pt-4">
          <AppliedCode code={cart.code} pending={removing} remove={remove} />
        </div>
      )}
      <div className="chk:mt-5" aria-live="polite">
        <DefinitionList
          rows={[
            ...sumRows(sum, { ...quote, taxNote: `${quote.taxRatePercent}%`, code: null }),
            { label: sum('total'), value: <Price {...quote.total} />, tone: 'total' },
            ...giftCardRows(sum, quote.giftCard, quote.due),
          ]}
        />
      </div>
    </Card>
  );
}
