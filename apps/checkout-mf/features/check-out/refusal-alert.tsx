import { sentence } from '@souk/mf-kit/sentence';
import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import Link from 'next/link';
import { cartPath } from '../../paths.ts';
import { useMoney } from '../use-money.ts';
import type { Amount } from '../view-cart/cart-view.ts';
import type { CartChange } from './cart-changes.ts';
import type { Refusal } from './use-checkout.ts';

interface RefusalAlertProps {
  refusal: Refusal;
  /** What the order comes to as it is now. */
  total: Amount;
}

/** Why the order was not placed. What has changed is shown, so that the shopper can agree to it or not. */
export function RefusalAlert({ refusal: { problem, message, changes }, total }: RefusalAlertProps) {
  const t = useWords('checkout');
  const money = useMoney();
  const change = <Link href={cartPath}>{t('changeCart')}</Link>;
  const gone = changes.some(({ kind }) => kind === 'unavailable');
  if (problem === 'cart-changed')
    return (
      <Alert tone="warn" role="alert" title={gone ? undefined : sentence(message)} action={gone && change}>
        {changes.length > 0 && <Changes changes={changes} currency={total.currency} />}
        {!gone && <p>{t('comesTo', { total: money(total) })}</p>}
      </Alert>
    );
  if (problem === 'code-not-applicable')
    return <Alert tone="danger">{t('removeCodeToGoOn', { reason: sentence(message) })}</Alert>;
  return (
    <Alert tone="danger" action={problem === 'insufficient-stock' && change}>
      {sentence(message)}
    </Alert>
  );
}

function Changes({ changes, currency }: { changes: CartChange[]; currency: string }) {
  const t = useWords('checkout');
  const money = useMoney();
  const changed = ({ title, was, now }: { title: string; was: number; now: number }) =>
    t('fromTo', { title, was: money({ amount: was, currency }), now: money({ amount: now, currency }) });
  return (
    <ul className="chk:mb-2 chk:flex chk:flex-col chk:gap-1">
      {changes.map((one) => (
        <li key={one.variantId} className="chk:wrap-break-word">
          {one.kind === 'unavailable' ? t('canNoLonger', { title: one.title }) : changed(one)}
        </li>
      ))}
    </ul>
  );
}
