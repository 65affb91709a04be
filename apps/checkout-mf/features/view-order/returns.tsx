import { useWords } from '@souk/mf-kit/words';
import { Badge, type BadgeProps } from '@souk/ui/badge';
import { Disclosure } from '@souk/ui/disclosure';
import { StatusMessage } from '@souk/ui/status-message';
import * as React from 'react';
import { Price } from '../price.tsx';
import { DayText } from './day-text.tsx';
import type { OrderView } from './order-status.ts';
import { ReturnForm } from './return-form.tsx';
import { SomeLines } from './some-lines.tsx';
import type { ChangeOrder } from './use-order.ts';

type Return = OrderView['returns'][number];

/** What goes back to the shop: what was asked for so far, and a form to ask for more. */
export function Returns({ order, change }: { order: OrderView; change: ChangeOrder }) {
  const t = useWords('order');
  const [asked, setAsked] = React.useState(0);
  const title = React.useRef<HTMLHeadingElement>(null);
  // What is cancelled before it was sent is the order's own news, not a return.
  const returns = order.returns.filter(({ kind }) => kind === 'return');

  // The form that had the focus is gone.
  React.useEffect(() => {
    if (asked > 0) title.current?.focus();
  }, [asked]);

  if (returns.length === 0 && order.returnable.length === 0) return null;
  return (
    <section aria-labelledby="returns-title">
      <h2 ref={title} id="returns-title" tabIndex={-1} className="chk:mb-5 chk:text-xl">
        {t('returns')}
      </h2>
      {returns.length > 0 && (
        <ul className="chk:mb-4 chk:flex chk:flex-col chk:gap-6">
          {returns.map((one) => (
            <ReturnItem key={one.id} order={order} one={one} />
          ))}
        </ul>
      )}
      <StatusMessage hidden>{asked > 0 && t('requestTaken')}</StatusMessage>
      {order.returnable.length > 0 && (
        <Disclosure key={asked} title={t('returnSomething')}>
          <ReturnForm order={order} change={change} onAsked={() => setAsked((times) => times + 1)} />
        </Disclosure>
      )}
    </section>
  );
}

function ReturnItem({ order, one }: { order: OrderView; one: Return }) {
  const t = useWords('order');
  const status = one.settledAt && one.status === 'approved' ? 'settled' : one.status;
  const text = t('returnText', { status });
  return (
    <li className="chk:flex chk:flex-col chk:gap-2">
      <div className="chk:flex chk:items-baseline chk:justify-between chk:gap-4">
        <p className="chk:flex chk:flex-wrap chk:items-baseline chk:gap-x-3 chk:gap-y-1">
          <Badge tone={TONES[status]}>{t('returnLabel', { status })}</Badge>
          <span className="ui-small ui-muted">
            <DayText at={one.createdAt} />
          </span>
        </p>
        <Price {...one.amount} />
      </div>
      <SomeLines of={order} lines={one.lines} />
      {one.reason && <p className="ui-small ui-muted chk:wrap-break-word">{t('youWrote', { text: one.reason })}</p>}
      {text && <p className="ui-small">{text}</p>}
      {one.note && <p className="ui-small chk:wrap-break-word">{t('shopWrote', { text: one.note })}</p>}
    </li>
  );
}

const TONES = {
  requested: 'neutral',
  approved: 'accent',
  settled: 'success',
  declined: 'warn',
} satisfies Record<Return['status'] | 'settled', BadgeProps['tone']>;
