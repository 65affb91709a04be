import { sentence } from '@souk/mf-kit/sentence';
import { Alert } from '@souk/ui/alert';
import { PriceText } from '@souk/ui/price-text';
import Link from 'next/link';
import { cartPath } from '../../paths.ts';
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
  const change = <Link href={cartPath}>Change the cart</Link>;
  const gone = changes.some(({ kind }) => kind === 'unavailable');
  if (problem === 'cart-changed')
    return (
      <Alert tone="warn" role="alert" title={gone ? undefined : sentence(message)} action={gone && change}>
        {changes.length > 0 && <Changes changes={changes} currency={total.currency} />}
        {!gone && (
          <p>
            It comes to <PriceText {...total} /> now. Press “Continue to payment” again if that is fine with you.
          </p>
        )}
      </Alert>
    );
  if (problem === 'code-not-applicable')
    return <Alert tone="danger">{`${sentence(message)} Remove the code from your summary to go on.`}</Alert>;
  return (
    <Alert tone="danger" action={problem === 'insufficient-stock' && change}>
      {sentence(message)}
    </Alert>
  );
}

function Changes({ changes, currency }: { changes: CartChange[]; currency: string }) {
  return (
    <ul className="chk:mb-2 chk:flex chk:flex-col chk:gap-1">
      {changes.map((one) => (
        <li key={one.variantId} className="chk:wrap-break-word">
          {one.kind === 'unavailable' ? (
            `${one.title} can no longer be had.`
          ) : (
            <>
              {one.title}: from <PriceText amount={one.was} currency={currency} /> to{' '}
              <PriceText amount={one.now} currency={currency} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
