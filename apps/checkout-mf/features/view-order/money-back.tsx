import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Price } from '../price.tsx';
import { useMoney } from '../use-money.ts';
import { DayText } from './day-text.tsx';
import type { OrderView } from './order-status.ts';

/** What went back to the shopper, and when. */
export function Refunds({ refunds }: Pick<OrderView, 'refunds'>) {
  const t = useWords('order');
  if (refunds.length === 0) return null;
  return (
    <section aria-labelledby="refunds-title">
      <h2 id="refunds-title" className="chk:mb-5 chk:text-xl">
        {t('refunds')}
      </h2>
      <ul className="chk:flex chk:flex-col chk:gap-3">
        {refunds.map(({ id, at, amount, status }) => (
          <li key={id} className="chk:flex chk:items-baseline chk:justify-between chk:gap-4">
            <p>
              <DayText at={at} />
              <span className="ui-small ui-muted chk:block">
                {status === 'succeeded' ? t('wentBack') : t('bankRefused')}
              </span>
            </p>
            <Price {...amount} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the shopper's bank asked or decided, in words that blame nobody. */
export function Disputes({ disputes }: Pick<OrderView, 'disputes'>) {
  const t = useWords('order');
  const money = useMoney();
  return disputes.map(({ id, amount, status }) => (
    <Alert key={id} role="none">
      {t('dispute', { status, amount: money(amount) })}
    </Alert>
  ));
}
