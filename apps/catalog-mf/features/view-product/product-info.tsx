import { useLocale, useWords } from '@souk/mf-kit/words';
import { Disclosure } from '@souk/ui/disclosure';
import Link from 'next/link';
import { Delivery, type DeliveryView } from './delivery.tsx';
import type { ProductVariant, ProductView } from './product-view.ts';

interface ProductInfoProps {
  product: ProductView;
  variant: ProductVariant | undefined;
  delivery: DeliveryView | null;
  returnDays: number;
}

/** What one wants to know before buying: the story, then facts, delivery and returns to open, and who made it. */
export function ProductInfo({ product, variant, delivery, returnDays }: ProductInfoProps) {
  const t = useWords('product');
  const { story, facts } = product.description;
  const weight = useWeight(variant?.weightGrams ?? null);
  return (
    <div className="cat:flex cat:flex-col cat:gap-6">
      {/* The product service stores descriptions sanitised. */}
      {story && <div className="ui-prose" dangerouslySetInnerHTML={{ __html: story }} />}
      <div>
        {(facts || weight) && (
          <Disclosure title={t('facts')} open>
            {facts && <div className="ui-prose" dangerouslySetInnerHTML={{ __html: facts }} />}
            {weight && <p className="ui-muted">{t('weight', { weight })}</p>}
          </Disclosure>
        )}
        <Disclosure title={t('delivery')}>
          <Delivery delivery={delivery} />
        </Disclosure>
        <Disclosure title={t('returns')}>
          <p>{t('returnsText', { days: returnDays })}</p>
        </Disclosure>
      </div>
      {product.vendor && (
        <p className="ui-small">
          <span className="ui-muted">{t('madeBy', { vendor: product.vendor })} · </span>
          <Link href={product.vendorPath}>{t('moreOf', { vendor: product.vendor })}</Link>
        </p>
      )}
    </div>
  );
}

/** "540 g", "1.1 kg". */
function useWeight(grams: number | null): string | null {
  const { locale } = useLocale();
  if (!grams) return null;
  const [amount, unit] = grams < 1000 ? [grams, 'gram'] : [grams / 1000, 'kilogram'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: 1 }).format(amount);
}
