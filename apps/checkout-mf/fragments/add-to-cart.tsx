import type { AddToCartProps } from '@souk/contracts/fragments';
import { type BffFailure, readFailure } from '@souk/mf-kit/bff-failure';
import { Alert } from '@souk/ui/alert';
import { Button } from '@souk/ui/button';
import { QuantityField } from '@souk/ui/quantity-field';
import { StatusMessage } from '@souk/ui/status-message';
import Link from 'next/link';
import * as React from 'react';
import { tellCartUpdated } from '../features/tell-cart-updated.ts';
import { cartPath } from '../paths.ts';

/** What this remote's own server knows; the page adds `AddToCartProps` live. */
export interface AddToCartData {
  variantId: string;
}

const MOST = 99;

/** Quantity and button. Says what happened, and offers the way to the cart. */
export function AddToCart({ variantId, title = 'this', stock = 1 }: AddToCartData & Partial<AddToCartProps>) {
  const [quantity, setQuantity] = React.useState(1);
  // What is pressed before React has taken over is lost: until then the button says that it cannot be pressed.
  const [live, setLive] = React.useState(false);
  React.useEffect(() => setLive(true), []);
  const [pending, setPending] = React.useState(false);
  const [outcome, setOutcome] = React.useState<{ of: string; added?: number; failure?: BffFailure }>();
  const most = Math.min(Math.max(stock, 1), MOST);
  const wanted = Math.min(quantity, most);
  const told = outcome?.of === variantId ? outcome : undefined;

  async function add() {
    setPending(true);
    setOutcome(undefined);
    try {
      const { bff } = await import('../bff-client.ts');
      const cart = await bff.cart.add.mutate({ variantId, quantity: wanted });
      tellCartUpdated(cart.quantity);
      setOutcome({ of: variantId, added: wanted });
    } catch (error) {
      setOutcome({ of: variantId, failure: readFailure(error) });
    } finally {
      setPending(false);
    }
  }

  return (
    <div className="chk:flex chk:flex-col chk:gap-3">
      <div className="chk:flex chk:flex-wrap chk:items-end chk:gap-4">
        <QuantityField value={wanted} onValueChange={setQuantity} max={most} disabled={stock === 0} />
        <Button
          className="chk:min-w-44 chk:flex-1"
          size="lg"
          loading={pending}
          disabled={stock === 0}
          aria-disabled={!live}
          onClick={add}
        >
          {stock === 0 ? 'Sold out' : 'Add to cart'}
        </Button>
      </div>
      <StatusMessage>
        {told?.added && (
          <>
            {told.added === 1 ? `Added ${title} to your cart. ` : `Added ${told.added} × ${title} to your cart. `}
            <Link href={cartPath}>See the cart</Link>
          </>
        )}
      </StatusMessage>
      {told?.failure && <Alert tone="danger">{told.failure.message}</Alert>}
    </div>
  );
}
