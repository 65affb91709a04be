import type { AddToCartProps } from '@souk/contracts/fragments';
import { readFailure } from '@souk/mf-kit/bff-failure';
import { useWords } from '@souk/mf-kit/words';
import { Alert } from '@souk/ui/alert';
import { Button, buttonClass } from '@souk/ui/button';
import { QuantityField } from '@souk/ui/quantity-field';
import { StatusMessage } from '@souk/ui/status-message';
import Link from 'next/link';
import * as React from 'react';
import { tellCartUpdated } from '../features/tell-cart-updated.ts';
import { backInStockPath, cartPath, wishlistPath } from '../paths.ts';

/** What this remote's own server knows; the page adds `AddToCartProps` live. */
export interface AddToCartData {
  variantId: string;
}
type Bff = typeof import('../bff-client.ts')['bff'];

const MOST = 99;

/** Quantity and button; beside them what else one can do. Says what happened, and offers the way to the cart or the wishlist. */
export function AddToCart({ variantId, title = '', stock = 1 }: AddToCartData & Partial<AddToCartProps>) {
  const t = useWords('buy');
  const [quantity, setQuantity] = React.useState(1);
  // What is pressed before React has taken over is lost: until then the button says that it cannot be pressed.
  const [live, setLive] = React.useState(false);
  React.useEffect(() => setLive(true), []);
  const [pending, setPending] = React.useState<'add' | 'save'>();
  const [outcome, setOutcome] = React.useState<{ of: string; said?: React.ReactNode; failure?: string }>();
  const most = Math.min(Math.max(stock, 1), MOST);
  const wanted = Math.min(quantity, most);
  const told = outcome?.of === variantId ? outcome : undefined;

  async function attempt(what: 'add' | 'save', act: (bff: Bff) => Promise<React.ReactNode>) {
    setPending(what);
    setOutcome(undefined);
    try {
      const { bff } = await import('../bff-client.ts');
      setOutcome({ of: variantId, said: await act(bff) });
    } catch (error) {
      setOutcome({ of: variantId, failure: readFailure(error).message });
    } finally {
      setPending(undefined);
    }
  }
  const add = () =>
    attempt('add', async (bff) => {
      tellCartUpdated((await bff.cart.add.mutate({ variantId, quantity: wanted })).quantity);
      return (
        <>
          {t('added', { count: wanted, title })} <Link href={cartPath}>{t('seeCart')}</Link>
        </>
      );
    });
  const save = () =>
    attempt('save', async (bff) => {
      await bff.wishlist.save.mutate({ variantId });
      return (
        <>
          {t('saved', { title })} <Link href={wishlistPath}>{t('seeWishlist')}</Link>
        </>
      );
    });

  return (
    <div className="chk:flex chk:flex-col chk:gap-3">
      <div className="chk:flex chk:flex-wrap chk:items-end chk:gap-4">
        <QuantityField
          label={t('quantity')}
          fewerLabel={t('fewer')}
          moreLabel={t('more')}
          value={wanted}
          onValueChange={setQuantity}
          max={most}
          disabled={stock === 0}
        />
        <Button
          className="chk:min-w-44 chk:flex-1"
          size="lg"
          loading={pending === 'add'}
          disabled={stock === 0}
          aria-disabled={!live}
          onClick={add}
        >
          {stock === 0 ? t('soldOut') : t('add')}
        </Button>
      </div>
      <div className="chk:flex chk:flex-wrap chk:gap-x-4 chk:gap-y-1">
        {stock === 0 && (
          <Link
            className={buttonClass({ variant: 'secondary', size: 'sm' })}
            href={backInStockPath(variantId)}
            prefetch={false}
          >
            {t('tellMe')}
          </Link>
        )}
        <Button variant="quiet" size="sm" loading={pending === 'save'} aria-disabled={!live} onClick={save}>
          {t('save')}
        </Button>
      </div>
      <StatusMessage>{told?.said}</StatusMessage>
      {told?.failure && <Alert tone="danger">{told.failure}</Alert>}
    </div>
  );
}
