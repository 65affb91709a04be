import { useWords } from '@souk/mf-kit/words';
import { Badge, type BadgeProps } from '@souk/ui/badge';
import { buttonClass } from '@souk/ui/button';
import Link from 'next/link';
import type { ListedOrder } from '../../bff/orders.ts';
import { orderPath } from '../../paths.ts';
import { BuyAgain } from '../buy-again/buy-again.tsx';
import { LinePicture } from '../line-picture.tsx';
import { Price } from '../price.tsx';
import { DayText } from '../view-order/day-text.tsx';
import { statusOf } from '../view-order/order-status.ts';

const TONES = { info: 'neutral', success: 'success', warn: 'warn', danger: 'danger' } satisfies Record<
  ReturnType<typeof statusOf>['tone'],
  BadgeProps['tone']
>;
const PICTURES = 4;

/** One order of many: which it is, how it stands, what was in it. */
export function OrderCard({ order }: { order: ListedOrder }) {
  const t = useWords('orders');
  const line = useWords('lines');
  const status = useWords('status');
  const { status: name, tone } = statusOf(order);
  const units = order.lines.reduce((all, { quantity }) => all + quantity, 0);
  const shown = order.lines.slice(0, PICTURES);
  const more = order.lines.length - shown.length;
  return (
    <article
      aria-label={t('order', { number: order.number })}
      className="ui-card chk:flex chk:flex-col chk:gap-5 chk:sm:flex-row chk:sm:items-center chk:sm:justify-between chk:sm:gap-8"
    >
      <div className="chk:flex chk:min-w-0 chk:flex-col chk:gap-4">
        <div className="chk:flex chk:flex-wrap chk:items-center chk:gap-x-3 chk:gap-y-2">
          <h2 className="chk:text-xl">
            <Link href={orderPath(order.id)}>{t('order', { number: order.number })}</Link>
          </h2>
          <Badge tone={TONES[tone]}>{status('label', { status: name })}</Badge>
        </div>
        <ul aria-label={t('whatWasOrdered')} className="chk:flex chk:items-center chk:gap-2">
          {shown.map((line) => (
            <li key={line.variantId} className="chk:w-14" title={line.title}>
              <LinePicture image={line.image} />
              <span className="ui-visually-hidden">{`${line.quantity} × ${line.title}`}</span>
            </li>
          ))}
          {more > 0 && <li className="ui-small ui-muted chk:pl-1">{t('andMore', { count: more })}</li>}
        </ul>
      </div>
      <div className="chk:flex chk:items-center chk:justify-between chk:gap-x-6 chk:gap-y-4 chk:sm:shrink-0 chk:sm:flex-col chk:sm:items-end">
        <p className="chk:sm:text-right">
          <span className="chk:block chk:font-medium">
            <Price {...order.total} />
          </span>
          <span className="ui-small ui-muted chk:block">
            <DayText at={order.createdAt} />
            {` · ${line('items', { count: units })}`}
          </span>
        </p>
        {order.paymentUrl ? (
          <a className={buttonClass({ size: 'sm' })} href={order.paymentUrl}>
            {t('payNow')}
          </a>
        ) : (
          <BuyAgain order={order} size="sm" />
        )}
      </div>
    </article>
  );
}
