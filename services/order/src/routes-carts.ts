import { DEFAULT_LOCALE, localeSchema } from '@souk/contracts/locale';
import { BASE_CURRENCY, shopCurrencySchema } from '@souk/contracts/money';
import { reaches } from '@souk/service-kit/access';
import type { ServiceApp } from '@souk/service-kit/app';
import { recordAct, staffActor } from '@souk/service-kit/audit';
import { err } from '@souk/service-kit/result';
import { idParams, problemResponses, text } from '@souk/service-kit/schemas';
import { z } from 'zod';
import { removeCartLine, setCartCode, setCartLine } from './change-cart.ts';
import { countriesIn } from './countries.ts';
import { createCart } from './create-cart.ts';
import type { Deps } from './deps.ts';
import { problemOf } from './problems.ts';
import { quoteCart } from './quote-cart.ts';
import { CURRENT, findCart, findUsersCart, readCart } from './read-cart.ts';
import { setCartMarket } from './set-cart-market.ts';
import { cartShape, marketBody, quantityShape, quoteBody, quoteShape, shippingRatesShape } from './shapes.ts';
import { shippingRates } from './totals.ts';
import { setCartGiftCard } from './use-gift-card.ts';

const tags = ['carts'];
/** A cart by its id, or `current`. */
export const cartParams = z.object({
  id: idParams.shape.id
    .or(z.literal(CURRENT))
    .describe('The cart’s id, or `current` for the open cart of the user who asks'),
});
const lineParams = cartParams.extend({ variantId: z.string().max(200) });

export function registerCartRoutes(app: ServiceApp, deps: Deps): void {
  app.post('/carts', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'createCart',
      summary: 'Make an empty cart',
      description:
        'Anyone may. A guest gets a bearer token with it, valid for 90 days; with the token of a guest or a user the cart is theirs. ' +
        'A user has one open cart: where there is one, that is answered, with 200.',
      body: marketBody.nullish(),
      response: { 200: cartShape, 201: cartShape, ...problemResponses(400, 401, 413, 415, 422, 503) },
    },
    handler: async ({ principal, body }, reply) => {
      const market = { currency: body?.currency ?? BASE_CURRENCY, locale: body?.locale ?? DEFAULT_LOCALE };
      const made = await createCart(deps, principal, market);
      if (made) return reply.code(201).send(made);
      const open = await findUsersCart(deps, principal);
      const read = open ? await readCart(deps, open) : err('product-unavailable' as const);
      return read.ok ? read.value : reply.problem(problemOf({ kind: read.error }));
    },
  });

  app.get('/carts/:id', {
    schema: {
      tags,
      'x-access': ['user', 'guest', 'admin'],
      operationId: 'readCart',
      summary: "A cart at today's prices and stock",
      description: 'Its owner and admins only. A line that cannot be had stays, and says so in `problems`.',
      params: cartParams,
      response: { 200: cartShape, ...problemResponses(401, 404, 503) },
    },
    handler: async (request, reply) => {
      const cart = await findCart(deps, request.params.id, request.principal);
      if (!cart || !reaches(request, cart.owner)) return reply.problem({ status: 404 });
      const actor = staffActor(request, cart.owner);
      if (actor) await recordAct(deps.database.db, { actor, action: 'cart.read', subject: `cart:${cart.id}` });
      const read = await readCart(deps, cart);
      return read.ok ? read.value : reply.problem(problemOf({ kind: read.error }));
    },
  });

  app.patch('/carts/:id', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'changeCart',
      summary: 'Show a cart in another currency or language',
      description:
        'Each line gets its price of that currency. What has none there is left out, and so is a gift card of another currency; `notices` tell ' +
        'of both. A code stays, and says so where it does not apply.',
      params: cartParams,
      body: marketBody,
      response: { 200: cartShape, ...problemResponses(400, 401, 404, 409, 413, 415, 422, 503) },
    },
    handler: async ({ params, principal, body }, reply) => {
      const changed = await setCartMarket(deps, { cartId: params.id, principal, market: body });
      return changed.ok ? changed.value : reply.problem(problemOf({ kind: changed.error }));
    },
  });

  registerLineRoutes(app, deps);
  registerCodeRoutes(app, deps);
  registerGiftCardRoutes(app, deps);

  app.post('/carts/:id/quote', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'quoteCart',
      summary: 'What the cart would cost, sent there that way',
      description: 'Shipping, tax and total are computed here only. 409 `empty-cart`; 422 for a country not sent to.',
      params: cartParams,
      body: quoteBody,
      response: { 200: quoteShape, ...problemResponses(400, 401, 404, 409, 413, 415, 422, 503) },
    },
    handler: async ({ params, principal, body }, reply) => {
      const quote = await quoteCart(deps, { cartId: params.id, principal, ...body });
      return quote.ok ? quote.value : reply.problem(problemOf(quote.error));
    },
  });

  app.get('/shipping-countries', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'listShippingCountries',
      summary: 'Where the shop sends to, by name, with the tax rate there',
      querystring: z.strictObject({ locale: localeSchema.default(DEFAULT_LOCALE) }),
      response: {
        200: z.object({ items: z.array(z.object({ code: z.string(), name: z.string(), taxRatePercent: z.number() })) }),
        ...problemResponses(422),
      },
    },
    handler: async ({ query }, reply) => {
      const items = countriesIn(query.locale).map(({ code, name, taxBasisPoints }) => ({
        code,
        name,
        taxRatePercent: taxBasisPoints / 100,
      }));
      return reply.header('cache-control', 'public, max-age=300').send({ items });
    },
  });

  app.get('/shipping-rates', {
    schema: {
      tags,
      'x-access': ['anyone'],
      operationId: 'readShippingRates',
      summary: 'What sending costs, by zone and method, and from what sum of goods standard shipping is free',
      querystring: z.strictObject({
        locale: localeSchema.default(DEFAULT_LOCALE),
        currency: shopCurrencySchema.default(BASE_CURRENCY),
      }),
      response: { 200: shippingRatesShape, ...problemResponses(422) },
    },
    handler: async ({ query: { currency, locale } }, reply) => {
      const { freeFrom, zones } = shippingRates(currency, locale);
      const money = (amount: number) => ({ amount, currency });
      return reply.header('cache-control', 'public, max-age=300').send({
        freeFrom: money(freeFrom),
        zones: zones.map((zone) => ({
          ...zone,
          methods: zone.methods.map((method) => ({ ...method, price: money(method.price) })),
        })),
      });
    },
  });
}

function registerLineRoutes(app: ServiceApp, deps: Deps): void {
  app.put('/carts/:id/lines/:variantId', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'setCartLine',
      summary: 'Set how many of a variant are in the cart',
      description:
        '422 `unknown-variant`; 409 `insufficient-stock` with `available`, and nothing changes; 409 `cart-full` at 50 lines; 409 `cart-ordered`.',
      params: lineParams,
      body: z.strictObject({ quantity: quantityShape }),
      response: { 200: cartShape, ...problemResponses(400, 401, 404, 409, 413, 415, 422, 503) },
    },
    handler: async ({ params, principal, body }, reply) => {
      const changed = await setCartLine(deps, {
        cartId: params.id,
        variantId: params.variantId,
        principal,
        quantity: body.quantity,
      });
      return changed.ok ? changed.value : reply.problem(problemOf(changed.error));
    },
  });

  app.delete('/carts/:id/lines/:variantId', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'removeCartLine',
      summary: 'Take a variant out of the cart',
      description: 'Answers the cart, also when the variant was not in it.',
      params: lineParams,
      response: { 200: cartShape, ...problemResponses(401, 404, 409, 503) },
    },
    handler: async ({ params, principal }, reply) => {
      const changed = await removeCartLine(deps, { cartId: params.id, variantId: params.variantId, principal });
      return changed.ok ? changed.value : reply.problem(problemOf(changed.error));
    },
  });
}

function registerCodeRoutes(app: ServiceApp, deps: Deps): void {
  app.put('/carts/:id/code', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'setCartCode',
      summary: "Put a promotion's code into the cart",
      description:
        'Instead of the one that is there. 422 `unknown-code`; 409 `code-not-applicable` with the `reason`. A code that later does nothing for the cart stays, and says so in `problem`.',
      params: cartParams,
      body: z.strictObject({ code: text({ min: 1, max: 40 }) }),
      response: { 200: cartShape, ...problemResponses(400, 401, 404, 409, 413, 415, 422, 503) },
    },
    handler: async ({ params, principal, body }, reply) => {
      const changed = await setCartCode(deps, { cartId: params.id, principal, code: body.code });
      return changed.ok ? changed.value : reply.problem(problemOf(changed.error));
    },
  });

  app.delete('/carts/:id/code', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'removeCartCode',
      summary: 'Take the code out of the cart',
      params: cartParams,
      response: { 200: cartShape, ...problemResponses(401, 404, 409, 503) },
    },
    handler: async ({ params, principal }, reply) => {
      const changed = await setCartCode(deps, { cartId: params.id, principal, code: null });
      return changed.ok ? changed.value : reply.problem(problemOf(changed.error));
    },
  });
}

function registerGiftCardRoutes(app: ServiceApp, deps: Deps): void {
  app.put('/carts/:id/gift-card', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'setCartGiftCard',
      summary: 'Pay with a gift card, as far as it goes',
      description:
        'Instead of the one before. What it pays is in the quote; it is set aside when the order is placed. 422 `unknown-gift-card`; 409 `gift-card-declined` when nothing is left on it, ' +
        '`gift-card-currency` with the `currency` it holds, when that is not the cart’s.',
      params: cartParams,
      body: z.strictObject({ code: text({ min: 1, max: 60 }) }),
      response: { 200: cartShape, ...problemResponses(400, 401, 404, 409, 413, 415, 422, 503) },
    },
    handler: async ({ params, principal, body }, reply) => {
      const changed = await setCartGiftCard(deps, { cartId: params.id, principal, code: body.code });
      return changed.ok ? changed.value : reply.problem(problemOf(changed.error));
    },
  });

  app.delete('/carts/:id/gift-card', {
    schema: {
      tags,
      'x-access': ['user', 'guest'],
      operationId: 'removeCartGiftCard',
      summary: 'Pay without the gift card',
      params: cartParams,
      response: { 200: cartShape, ...problemResponses(401, 404, 409, 503) },
    },
    handler: async ({ params, principal }, reply) => {
      const changed = await setCartGiftCard(deps, { cartId: params.id, principal, code: null });
      return changed.ok ? changed.value : reply.problem(problemOf(changed.error));
    },
  });
}
