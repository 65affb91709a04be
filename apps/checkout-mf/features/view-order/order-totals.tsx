import { useLocale, useWords } from '@souk/mf-kit/words';
import { Card } from '@souk/ui/card';
import { DefinitionList } from '@souk/ui/definition-list';
import { Price } from '../price.tsx';
import { giftCardRows, sumRows } from '../sum-rows.tsx';
import type { OrderView } from './order-status.ts';

/** What it came to, what of it went back, where it goes and whom the bill is for. */
export function OrderTotals({ order }: { order: OrderView }) {
  const t = useWords('order');
  const sum = useWords('sums');
  const { shippingAddress, billingAddress, refunded } = order;
  return (
    <Card tone="sunken" className="chk:flex chk:flex-col chk:gap-6">
      <div>
        <h2 className="chk:mb-4 chk:text-xl">{sum('total')}</h2>
        <DefinitionList
          rows={[
            ...sumRows(sum, order),
            { label: sum('total'), value: <Price {...order.total} />, tone: 'total' },
            ...giftCardRows(sum, order.giftCard),
            ...(refunded.amount > 0 ? [{ label: t('refunded'), value: <>−{<Price {...refunded} />}</> }] : []),
          ]}
        />
      </div>
      <div>
        <h2 className="chk:mb-2 chk:text-lg">{t('deliveryAddress')}</h2>
        <AddressLines address={shippingAddress} />
        <p className="ui-small ui-muted chk:mt-2">{t('delivery', { method: order.shippingMethod })}</p>
      </div>
      {billingAddress && (
        <div>
          <h2 className="chk:mb-2 chk:text-lg">{t('billingAddress')}</h2>
          <AddressLines address={billingAddress} />
        </div>
      )}
    </Card>
  );
}

function AddressLines({ address: to }: { address: OrderView['shippingAddress'] }) {
  const { locale } = useLocale();
  const place = `${to.postalCode} ${to.city}`;
  const lines = [to.fullName, to.address, to.address2, place, to.region, countryName(to.country, locale)];
  return (
    <address className="chk:not-italic">
      {lines.filter(Boolean).map((line) => (
        <span key={line} className="chk:block chk:wrap-break-word">
          {line}
        </span>
      ))}
    </address>
  );
}

const countryName = (code: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
