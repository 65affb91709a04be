import { CART_UPDATED, type CartUpdatedDetail } from '@souk/contracts/cart-updated';
import { useWords } from '@souk/mf-kit/words';
import { ActionContent } from '@souk/ui/action-content';
import Link from 'next/link';
import * as React from 'react';
import { cartPath } from '../paths.ts';

export interface MiniCartProps {
  quantity: number;
}

/** The header's link to the cart; its count follows `checkout:cart-updated`. */
export function MiniCart({ quantity }: MiniCartProps) {
  const t = useWords('header');
  const [count, setCount] = React.useState(quantity);
  React.useEffect(() => {
    const onUpdate = (event: Event) => setCount((event as CustomEvent<CartUpdatedDetail>).detail.quantity);
    window.addEventListener(CART_UPDATED, onUpdate);
    return () => window.removeEventListener(CART_UPDATED, onUpdate);
  }, []);
  return (
    <Link href={cartPath} className="ui-action">
      <ActionContent icon="bag" label={t('cart')} count={count || undefined} name={t('cartItems', { count })} />
    </Link>
  );
}
