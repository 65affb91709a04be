import { Card } from '@souk/ui/card';
import { DefinitionList } from '@souk/ui/definition-list';
import { PriceText } from '@souk/ui/price-text';
import { giftCardRows, sumRows } from '../sum-rows.tsx';
import type { OrderView } from './order-status.ts';

/** What it came to, what of it went back, and where it goes. */
export function OrderTotals({ order }: { order: OrderView }) {
  const { shippingAddress: to, refunded } = order;
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
          rows={[
            ...sumRows(order),
            { label: 'Total', value: <PriceText {...order.total} />, tone: 'total' },
            ...giftCardRows(order.giftCard),
            ...(refunded.amount > 0 ? [{ label: 'Refunded', value: <>−{<PriceText {...refunded} />}</> }] : []),
          ]}
        />
      </div>
      <div>
        <h2 className="chk:mb-2 chk:text-lg">Delivery address</h2>
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
