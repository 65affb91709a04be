import { readFailure } from '@souk/mf-kit/bff-failure';
import { useWords } from '@souk/mf-kit/words';
import * as React from 'react';
import { tellCartUpdated } from '../tell-cart-updated.ts';
import type { WishlistItem, WishlistView } from './wishlist-view.ts';

type Bff = typeof import('../../bff-client.ts')['bff'];

/** The list on the page: asks the shop, and shows what the shop says. */
export function useWishlist(initial: WishlistView) {
  const t = useWords('wishlist');
  const [view, setView] = React.useState(initial);
  const [said, setSaid] = React.useState('');
  const [failure, setFailure] = React.useState<string>();
  const [pending, setPending] = React.useState<string>();

  async function attempt(what: string, act: (bff: Bff) => Promise<string>) {
    setPending(what);
    setFailure(undefined);
    try {
      const { bff } = await import('../../bff-client.ts');
      setSaid(await act(bff));
    } catch (error) {
      setSaid('');
      setFailure(readFailure(error).message);
    } finally {
      setPending(undefined);
    }
  }

  return {
    view,
    said,
    failure,
    pending,
    remove: ({ variantId, title }: WishlistItem) =>
      attempt(variantId, async (bff) => {
        setView(await bff.wishlist.remove.mutate({ variantId }));
        return t('removed', { title });
      }),
    /** Into the cart first: what could not be put there stays on the list. */
    move: ({ variantId, title }: WishlistItem) =>
      attempt(variantId, async (bff) => {
        tellCartUpdated((await bff.cart.add.mutate({ variantId, quantity: 1 })).quantity);
        setView(await bff.wishlist.remove.mutate({ variantId }));
        return t('moved', { title });
      }),
    share: () =>
      attempt('share', async (bff) => {
        const shareToken = await bff.wishlist.share.mutate();
        setView((now) => ({ ...now, shareToken }));
        return t('shared');
      }),
    endSharing: () =>
      attempt('share', async (bff) => {
        await bff.wishlist.endSharing.mutate();
        setView((now) => ({ ...now, shareToken: null }));
        return t('notShared');
      }),
  };
}
