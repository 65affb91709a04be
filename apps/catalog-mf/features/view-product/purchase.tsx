import type { AddToCartInput, AddToCartProps } from '@souk/contracts/fragments';
import { Fragment } from '@souk/mf-kit/fragment';
import { useWords } from '@souk/mf-kit/words';
import { buttonClass } from '@souk/ui/button';
import Link from 'next/link';
import type { ProductVariant, ProductView } from './product-view.ts';

interface PurchaseProps {
  product: ProductView;
  variant: ProductVariant;
  input: AddToCartInput;
}

/** Checkout's own button for what is chosen, and how many there are. */
export function Purchase({ product, variant, input }: PurchaseProps) {
  const t = useWords('product');
  const live: AddToCartProps = { variantId: variant.id, title: product.title, stock: variant.stock };
  return (
    <div className="cat:flex cat:flex-col cat:gap-3">
      <Fragment
        of="checkout/AddToCart"
        at={product.slug}
        input={input}
        height={160}
        props={live}
        fallback={
          <div className="cat:flex cat:flex-col cat:gap-2">
            <Link className={buttonClass({ variant: 'secondary', block: true })} href="/cart">
              {t('toCart')}
            </Link>
            <p className="ui-small ui-muted">{t('buyingRests')}</p>
          </div>
        }
      />
      <p className="ui-small ui-muted cat:min-h-6" aria-live="polite">
        {t('stock', { stock: Math.max(variant.stock, 0) })}
      </p>
    </div>
  );
}
