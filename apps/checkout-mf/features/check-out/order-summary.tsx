import { Card } from '@souk/ui/card';
import { DefinitionList } from '@souk/ui/definition-list';
import { PriceText } from '@souk/ui/price-text';
import Link from 'next/link';
import { cartPath } from '../../paths.ts';
import { LineList } from '../line-list.tsx';
import { sumRows } from '../sum-rows.tsx';
import type { CartView } from '../view-cart/cart-view.ts';
import type { QuoteView } from './checkout-page.tsx';

/** What is bought and what it comes to. */
export function OrderSummary({ cart, quote }: { cart: CartView; quote: QuoteView }) {
  return (
    <Card tone="sunken" className="ui-sticky">
      <div className="chk:mb-4 chk:flex chk:items-baseline chk:justify-between chk:gap-4">
        <h2 className="chk:text-xl">Summary</h2>
        <Link href={cartPath}>Edit cart</Link>
      </div>
      <LineList lines={cart.lines} />
      <div className="chk:mt-5" aria-live="polite">
        <DefinitionList
          rows={[
            ...sumRows({ ...quote, taxNote: `${quote.taxRatePercent}%` }),
            { label: 'Total', value: <PriceText {...quote.total} />, tone: 'total' },
          ]}
        />
      </div>
    </Card>
  );
}
