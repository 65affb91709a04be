import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { v7 as uuidv7 } from 'uuid';

export interface Call {
  method: string;
  path: string;
  body: unknown;
  headers: IncomingMessage['headers'];
}
type Answer = [status: number, body?: unknown];
type Handler = (call: Call, match: RegExpExecArray) => Answer;
type Route = [method: string, path: RegExp, handler: Handler];

/** A service of others, stood in for at the network: it records every call, and can be told to fail. */
export class Peer {
  readonly calls: Call[] = [];
  private failures: { path: RegExp; status: number; times: number; after: boolean; body?: object }[] = [];
  private server: Server | undefined;
  private readonly routes: Route[];
  url = '';

  constructor(routes: Route[]) {
    this.routes = routes;
  }
  async listen(): Promise<this> {
    this.server = createServer(async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      const call = { method: request.method ?? '', path: request.url ?? '', body, headers: request.headers };
      const [status, answer] = this.answer(call);
      const type = status >= 400 ? 'application/problem+json' : 'application/json';
      response.writeHead(status, { 'content-type': type });
      response.end(answer === undefined ? undefined : JSON.stringify(answer));
    });
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }
  /** The next calls to `path` get `status`. `after`: what they ask for is done all the same, only the answer is lost. */
  fail(path: RegExp, status: number, { times = 1, after = false } = {}): void {
    this.failures.push({ path, status, times, after });
  }
  /** The next call to `path` gets this problem. */
  failWith(path: RegExp, status: number, body: object): void {
    this.failures.push({ path, status, times: 1, after: false, body });
  }
  private answer(call: Call): Answer {
    this.calls.push(call);
    const failure = this.failures.find(({ path, times }) => times > 0 && path.test(`${call.method} ${call.path}`));
    if (failure) failure.times -= 1;
    if (failure && !failure.after)
      return [failure.status, failure.body ?? { status: failure.status, type: 'about:blank' }];
    const done = this.handle(call);
    return failure ? [failure.status] : done;
  }
  private handle(call: Call): Answer {
    for (const [method, path, handler] of this.routes) {
      const match = method === call.method ? path.exec(call.path) : null;
      if (match) return handler(call, match);
    }
    return [404, { status: 404, type: 'about:blank' }];
  }
  count(pattern: RegExp): number {
    return this.calls.filter(({ method, path }) => pattern.test(`${method} ${path}`)).length;
  }
  async close(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise((resolve) => this.server?.close(resolve));
  }
}

const money = (amount: number, currency = 'USD') => ({ amount, currency });

export interface TestVariant {
  id: string;
  stock: number;
  /** In cents; what it costs in other currencies is `priceIn`. */
  price: number;
  /** Where it is not sold. */
  notIn?: string;
}
/** Prices that are set by hand per currency have no rate between them, but a test needs to know them. */
export const priceIn = (price: number, currency: string): number =>
  currency === 'JPY' ? Math.ceil((price * 3) / 2 / 10) * 10 : currency === 'EUR' ? price - 100 : price;
interface Line {
  variantId: string;
  quantity: number;
}

/** Products with stock, reserved as the real service does: all lines or none. */
export function createProductPeer() {
  const variants = new Map<string, TestVariant>();
  const reservations = new Map<string, { status: 'held' | 'committed' | 'released'; lines: Line[] }>();
  const restocked = new Set<string>();
  const shown = ({ id, stock, price, notIn }: TestVariant, currency: string, locale: string) => ({
    id,
    productId: id,
    slug: `vase-${id.slice(-4)}`,
    sku: null,
    ...(locale === 'de'
      ? { title: 'Blau', productTitle: 'Blumenvase', options: { Farbe: 'Blau' } }
      : { title: 'Blue', productTitle: 'Vase', options: { Color: 'Blue' } }),
    price: notIn === currency ? money(price) : money(priceIn(price, currency), currency),
    stock,
    image: { url: '/images/vase.jpg', alt: 'A vase', width: 900, height: 1125 },
    weightGrams: 900,
  });
  const give = (lines: Line[], sign: 1 | -1) => {
    for (const { variantId, quantity } of lines) {
      const variant = variants.get(variantId);
      if (variant) variant.stock += sign * quantity;
    }
  };
  const peer = new Peer([
    [
      'GET',
      /^\/variants\?(.*)$/,
      (_call, [, search = '']) => {
        const { ids = '', currency = 'USD', locale = 'en' } = Object.fromEntries(new URLSearchParams(search));
        const wanted = [...variants.values()].filter(({ id }) => ids.split(',').includes(id));
        return [200, { items: wanted.map((variant) => shown(variant, currency, locale)) }];
      },
    ],
    [
      'POST',
      /^\/reservations$/,
      ({ body }) => {
        const { id, lines } = body as { id: string; lines: Line[] };
        const known = reservations.get(id);
        if (known) return [201, { id, ...known }];
        const short = lines
          .map(({ variantId, quantity }) => ({
            variantId,
            requested: quantity,
            available: variants.get(variantId)?.stock ?? 0,
          }))
          .filter(({ requested, available }) => available < requested);
        if (short.length > 0)
          return [409, { type: 'https://souk.dev/problems/insufficient-stock', status: 409, lines: short }];
        give(lines, -1);
        reservations.set(id, { status: 'held', lines });
        return [201, { id, status: 'held', lines }];
      },
    ],
    [
      'POST',
      /^\/reservations\/([^/]+)\/commit$/,
      (_call, [, id = '']) => {
        const known = reservations.get(id);
        if (!known) return [404, { status: 404, type: 'about:blank' }];
        if (known.status === 'released') return [409, { status: 409, type: 'about:blank' }];
        known.status = 'committed';
        return [200, { id, ...known }];
      },
    ],
    [
      'POST',
      /^\/reservations\/([^/]+)\/restocks$/,
      ({ body, headers }) => {
        const key = String(headers['idempotency-key']);
        if (!restocked.has(key)) give((body as { lines: Line[] }).lines, 1);
        restocked.add(key);
        return [201, {}];
      },
    ],
    [
      'DELETE',
      /^\/reservations\/([^/]+)$/,
      (_call, [, id = '']) => {
        const known = reservations.get(id);
        if (known?.status === 'held') give(known.lines, 1);
        reservations.set(id, { status: 'released', lines: known?.lines ?? [] });
        return [204];
      },
    ],
  ]);
  return {
    peer,
    variants,
    reservations,
    add(stock: number, price = 4500): string {
      const id = uuidv7();
      variants.set(id, { id, stock, price });
      return id;
    },
  };
}

interface TestPayment {
  id: string;
  orderId: string;
  status: string;
  amount: { amount: number; currency: string };
  paymentUrl: string | null;
  refunds: { key: string; amount: number }[];
}

interface TestGiftCard {
  id: string;
  balance: number;
  currency: string;
}

/** Gift cards by code, and what orders hold and spent of them. */
function createGiftCards() {
  const cards = new Map<string, TestGiftCard>();
  const holds = new Map<
    string,
    { cardId: string; amount: number; status: 'held' | 'spent' | 'released'; refunds: Map<string, number> }
  >();
  const byId = (id: string) => [...cards.values()].find((card) => card.id === id);
  const shown = (card: TestGiftCard | undefined): Answer =>
    card
      ? [200, { id: card.id, last4: 'WXYZ', balance: money(card.balance, card.currency) }]
      : [404, { status: 404, type: 'about:blank' }];
  const conflict: Answer = [409, { status: 409, type: 'about:blank' }];
  const routes: Route[] = [
    ['POST', /^\/gift-cards\/lookup$/, ({ body }) => shown(cards.get((body as { code: string }).code))],
    ['GET', /^\/gift-cards\/([^/]+)$/, (_call, [, id = '']) => shown(byId(id))],
    [
      'PUT',
      /^\/gift-card-holds\/([^/]+)$/,
      ({ body }, [, orderId = '']) => {
        const { giftCardId: cardId, amount } = body as { giftCardId: string; amount: { amount: number } };
        const card = byId(cardId);
        const known = holds.get(orderId);
        if (known) return known.status === 'released' ? conflict : [200, {}];
        if (!card || card.balance < amount.amount) return conflict;
        card.balance -= amount.amount;
        holds.set(orderId, { cardId, amount: amount.amount, status: 'held', refunds: new Map() });
        return [200, {}];
      },
    ],
    [
      'POST',
      /^\/gift-card-holds\/([^/]+)\/capture$/,
      (_call, [, orderId = '']) => {
        const hold = holds.get(orderId);
        if (!hold || hold.status === 'released') return conflict;
        hold.status = 'spent';
        return [200, {}];
      },
    ],
    [
      'DELETE',
      /^\/gift-card-holds\/([^/]+)$/,
      (_call, [, orderId = '']) => {
        const hold = holds.get(orderId);
        const card = hold && byId(hold.cardId);
        if (hold?.status === 'held' && card) card.balance += hold.amount;
        if (hold?.status === 'held') hold.status = 'released';
        return [204];
      },
    ],
    [
      'POST',
      /^\/gift-card-holds\/([^/]+)\/refunds$/,
      ({ body, headers }, [, orderId = '']) => {
        const hold = holds.get(orderId);
        const card = hold && byId(hold.cardId);
        if (hold?.status !== 'spent' || !card) return conflict;
        const key = String(headers['idempotency-key']);
        const { amount } = body as { amount: number };
        if (!hold.refunds.has(key)) card.balance += amount;
        hold.refunds.set(key, amount);
        return [201, {}];
      },
    ],
  ];
  return {
    routes,
    holds,
    add(code: string, balance: number, currency = 'USD') {
      const card = { id: uuidv7(), balance, currency };
      cards.set(code, card);
      return card;
    },
  };
}

/** Payments by order; the shopper pays by `pay`. */
export function createPaymentPeer() {
  const payments = new Map<string, TestPayment>();
  const giftCards = createGiftCards();
  const byId = (id: string) => [...payments.values()].find((payment) => payment.id === id);
  const move =
    (from: string[], to: string): Handler =>
    (_call, [, id = '']) => {
      const payment = byId(id);
      if (!payment) return [404, { status: 404, type: 'about:blank' }];
      if (payment.status !== to && !from.includes(payment.status)) return [409, { status: 409, type: 'about:blank' }];
      payment.status = to;
      return [200, payment];
    };
  const peer = new Peer([
    [
      'POST',
      /^\/payments$/,
      ({ body }) => {
        const { orderId, amount } = body as TestPayment;
        const known = payments.get(orderId);
        const payment = known ?? {
          id: uuidv7(),
          orderId,
          status: 'open',
          amount,
          paymentUrl: `http://pay.test/${orderId}`,
          refunds: [],
        };
        payments.set(orderId, payment);
        return [201, payment];
      },
    ],
    [
      'GET',
      /^\/payments\?orderId=([^&]+)/,
      (_call, [, orderId = '']) => {
        const payment = payments.get(orderId);
        return [200, { items: payment ? [payment] : [], nextCursor: null }];
      },
    ],
    [
      'GET',
      /^\/payments\/([^/]+)$/,
      (_call, [, id = '']) => {
        const payment = byId(id);
        return payment ? [200, payment] : [404, { status: 404, type: 'about:blank' }];
      },
    ],
    [
      'POST',
      /^\/payments\/([^/]+)\/refunds$/,
      ({ body, headers }, [, id = '']) => {
        const payment = byId(id);
        if (!payment) return [404, { status: 404, type: 'about:blank' }];
        const { amount } = body as { amount: number };
        const key = String(headers['idempotency-key']);
        const given = payment.refunds.reduce((sum, refund) => sum + refund.amount, 0);
        if (payment.refunds.some((refund) => refund.key === key)) return [201, {}];
        if (payment.status !== 'captured' || given + amount > payment.amount.amount) return [409, { status: 409 }];
        payment.refunds.push({ key, amount });
        return [201, {}];
      },
    ],
    ...giftCards.routes,
    ['POST', /^\/payments\/([^/]+)\/expire$/, move(['open'], 'expired')],
    ['POST', /^\/payments\/([^/]+)\/capture$/, move(['authorized'], 'captured')],
    ['PUT', /^\/payments\/([^/]+)$/, move(['open', 'authorized'], 'cancelled')],
  ]);
  const of = (orderId: string): TestPayment => {
    const payment = payments.get(orderId);
    if (!payment) throw new Error('no payment was opened');
    return payment;
  };
  return { peer, of, giftCards };
}

export const createNotificationPeer = () => new Peer([['POST', /^\/events$/, () => [202, {}]]]);
