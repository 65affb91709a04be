import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Product and user, stood in for at the network: what is in stock, and whose address is whose. */
export async function startOthers() {
  const stock = new Map<string, number>();
  const accounts = new Map<string, { email: string; emailVerified: boolean }>();
  const state = { down: false };
  const variant = (id: string, locale: string | null) => ({
    id,
    slug: 'stoneware-vase',
    title: locale === 'de' ? 'Hafer' : 'Oat',
    productTitle: locale === 'de' ? 'Steingutvase' : 'Stoneware vase',
    stock: stock.get(id),
    image: { url: '/media/stoneware-vase/front-900.webp' },
  });
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://others.test');
    const id = searchParams.get('ids') ?? pathname.split('/').at(-1) ?? '';
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (state.down) return answer(503, {});
    if (pathname === '/variants')
      return answer(200, { items: stock.has(id) ? [variant(id, searchParams.get('locale'))] : [] });
    const account = accounts.get(id);
    return account && request.headers.authorization ? answer(200, account) : answer(404, {});
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stock,
    accounts,
    state,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}
