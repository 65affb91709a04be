import { addToCartInput } from '@souk/contracts/fragments';
import type { RemoteTables } from '@souk/mf-kit/bff';
import { z } from 'zod';
import type { AddToCartData } from '../fragments/add-to-cart.tsx';
import type { MiniCartProps } from '../fragments/mini-cart.tsx';
import { bff } from './bff.ts';
import { readCart } from './cart.ts';
import type { Services } from './services.ts';
import { shopperOf } from './visitor.ts';

const EVERYBODY = { freshSeconds: 60, staleSeconds: 600 };

/** One entry per file in fragments/. */
export const fragments: RemoteTables<Services>['fragments'] = {
  MiniCart: bff.fragment(z.null(), async (_input, context) => {
    const shopper = await shopperOf(context);
    return {
      expose: './MiniCart',
      words: ['header'],
      props: { quantity: (await readCart(context, shopper))?.quantity ?? 0 } satisfies MiniCartProps,
      // without a session and a cart cookie everybody has the same, empty cart
      ...(shopper ? {} : { cache: { ...EVERYBODY, newcomersOnly: true } }),
    };
  }),
  AddToCart: bff.fragment(addToCartInput, ({ variantId }) => ({
    expose: './AddToCart',
    words: ['buy'],
    props: { variantId } satisfies AddToCartData,
    cache: EVERYBODY,
  })),
};
