import { addToCartInput } from '@souk/contracts/fragments';
import type { RemoteTables } from '@souk/mf-kit/bff';
import { z } from 'zod';
import type { AddToCartData } from '../fragments/add-to-cart.tsx';
import type { MiniCartProps } from '../fragments/mini-cart.tsx';
import { bff } from './bff.ts';
import type { Services } from './services.ts';

const EVERYBODY = { freshSeconds: 60, staleSeconds: 600 };

/** One entry per file in fragments/. */
export const fragments: RemoteTables<Services>['fragments'] = {
  MiniCart: bff.fragment(z.null(), (_input, { cookies }) => ({
    expose: './MiniCart',
    props: { quantity: 0 } satisfies MiniCartProps,
    // without a cart cookie everybody has the same, empty cart
    ...(cookies.souk_cart ? {} : { cache: { ...EVERYBODY, newcomersOnly: true } }),
  })),
  AddToCart: bff.fragment(addToCartInput, ({ productId }) => ({
    expose: './AddToCart',
    props: { productId } satisfies AddToCartData,
    cache: EVERYBODY,
  })),
};
