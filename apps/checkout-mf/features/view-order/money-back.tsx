import { Alert } from '@souk/ui/alert';
import { PriceText } from '@souk/ui/price-text';
import { DayText } from './day-text.tsx';
import type { OrderView } from './order-status.ts';

/** What went back to the shopper, and when. */
export function Refunds({ refunds }: Pick<OrderView, 'refunds'>) {
  if (refunds.length === 0) return null;
  return (
    <section aria-labelledby="refunds-title">
      <h2 id="refunds-title" className="chk:mb-5 chk:text-xl">
        Refunds
      </h2>
      <ul className="chk:flex chk:flex-col chk:gap-3">
        {refunds.map(({ id, at, amount, status }) => (
          <li key={id} className="chk:flex chk:items-baseline chk:justify-between chk:gap-4">
            <p>
              <DayText at={at} />
              <span className="ui-small ui-muted chk:block">
                {status === 'succeeded'
                  ? 'Went back the way you paid'
                  : 'Your bank did not take it. We will be in touch.'}
              </span>
            </p>
            <PriceText {...amount} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the shopper's bank asked or decided, in words that blame nobody. */
export function Disputes({ disputes }: Pick<OrderView, 'disputes'>) {
  return disputes.map(({ id, amount, status }) => (
    <Alert key={id} role="none">
      <DisputeWords status={status} amount={<PriceText {...amount} />} />
    </Alert>
  ));
}

function DisputeWords({
  status,
  amount,
}: {
  status: OrderView['disputes'][number]['status'];
  amount: React.ReactNode;
}) {
  switch (status) {
    case 'opened':
      return <>Your bank has a question about {amount} of this order. We are answering it; you need not do anything.</>;
    case 'won':
      return <>Your bank had a question about {amount} of this order and has settled it: the payment stands.</>;
    case 'lost':
      return <>Your bank had a question about {amount} of this order and has given the amount back to you.</>;
  }
}
