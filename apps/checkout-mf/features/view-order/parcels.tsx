import { useWords } from '@souk/mf-kit/words';
import { Card } from '@souk/ui/card';
import { Icon } from '@souk/ui/icon';
import { DayText } from './day-text.tsx';
import type { OrderView } from './order-status.ts';
import { SomeLines } from './some-lines.tsx';

type Parcel = OrderView['fulfilments'][number];

/** What was sent, and how to follow it. */
export function Parcels({ order }: { order: OrderView }) {
  const t = useWords('order');
  if (order.fulfilments.length === 0) return null;
  return (
    <section aria-labelledby="parcels-title">
      <h2 id="parcels-title" className="chk:mb-5 chk:text-xl">
        {t('parcels', { count: order.fulfilments.length })}
      </h2>
      <ul className="chk:flex chk:flex-col chk:gap-4">
        {order.fulfilments.map((parcel) => (
          <li key={parcel.id}>
            <Card className="chk:flex chk:gap-4">
              <Icon name="truck" className="chk:mt-1" />
              <div className="chk:flex chk:min-w-0 chk:flex-col chk:gap-3">
                <div className="chk:wrap-break-word">
                  <p className="chk:font-medium">
                    {parcel.carrier
                      ? t.rich('sentWith', { carrier: parcel.carrier, day: () => <DayText at={parcel.createdAt} /> })
                      : t.rich('sentOn', { day: () => <DayText at={parcel.createdAt} /> })}
                  </p>
                  <Tracking parcel={parcel} />
                </div>
                <SomeLines of={order} lines={parcel.lines} />
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Tracking({ parcel: { trackingNumber, trackingUrl } }: { parcel: Parcel }) {
  const t = useWords('order');
  if (!trackingNumber && !trackingUrl) return null;
  const link = (text: string) => (
    <a href={trackingUrl ?? undefined} rel="noreferrer">
      {text}
    </a>
  );
  if (!trackingNumber) return <p>{link(t('follow'))}</p>;
  const number = trackingUrl ? link(trackingNumber) : trackingNumber;
  return <p>{t.rich('trackingNumber', { number: () => number })}</p>;
}
