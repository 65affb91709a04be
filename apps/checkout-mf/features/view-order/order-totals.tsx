import { Card } from '@souk/ui/card';
import { DefinitionList } from '@souk/ui/definition-list';
import { PriceText } from '@souk/ui/price-text';
import { giftCardRows, sumRows } from '../sum-rows.tsx';
import type { OrderView } from './order-status.ts';

/** What it came to, what of it went back, where it goes and whom the bill is for. */
export function OrderTotals({ order }: { order: OrderView }) {
  const { shippingAddress, billingAddress, refunded } = order;
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
        <AddressLines address={shippingAddress} />
        <p className="ui-small ui-muted chk:mt-2">{`${order.shippingMethod === 'express' ? 'Express' : 'Standard'} delivery`}</p>
      </div>
      {billingAddress && (
        <div>
          <h2 className="chk:mb-2 chk:text-lg">Billing address</h2>
          <AddressLines address={billingAddress} />
        </div>
      )}
    </Card>
  );
}

function AddressLines({ address: to }: { address: OrderView['shippingAddress'] }) {
  const place = `${to.postalCode} ${to.city}`;
  const lines = [to.fullName, to.address, to.address2, place, to.region, countryName(to.country)];
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

const countryName = (code: string): string => new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
