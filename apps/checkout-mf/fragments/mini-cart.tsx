import { CART_UPDATED, type CartUpdatedDetail } from '@souk/contracts/cart-updated';
import { ActionContent } from '@souk/ui/action-content';
import Link from 'next/link';
import * as React from 'react';
import { cartPath } from '../paths.ts';

export interface MiniCartProps {
  quantity: number;
}

/** The header's link to the cart; its count follows `checkout:cart-updated`. */
export function MiniCart({ quantity }: MiniCartProps) {
  const [count, setCount] = React.useState(quantity);
  React.useEffect(() => {
    const onUpdate = (event: Event) => setCount((event as CustomEvent<CartUpdatedDetail>).detail.quantity);
    window.addEventListener(CART_UPDATED, onUpdate);
    return () => window.removeEventListener(CART_UPDATED, onUpdate);
  }, []);
  const name = count === 0 ? 'Cart' : `Cart, ${count} ${count === 1 ? 'item' : 'items'}`;
  return (
    <Link href={cartPath} className="ui-action">
      <ActionContent icon="bag" label="Cart" count={count || undefined} name={name} />
    </Link>
  );
}
