import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { urlOf } from './shop.ts';

/** An answer in the remote's place; `hang` is none at all. */
type Refusal = 404 | 500 | 'hang';

export interface RemoteDoor {
  origin: string;
  /** Everything that got through. */
  passed: readonly string[];
  /** What is asked for under these paths does not get through, until `open`. */
  refuse(paths: RegExp, how: Refusal): void;
  open(): void;
  close(): void;
}

/** Stands before a remote of the shop: a shell that has its address reaches the remote as far as the door lets it. */
export async function doorOf(remote: 'catalog-mf' | 'checkout-mf'): Promise<RemoteDoor> {
  const passed: string[] = [];
  let refused: { paths: RegExp; how: Refusal } | undefined;
  const server = createServer((req, res) => {
    const { url = '/', method, headers } = req;
    if (refused?.paths.test(url)) {
      if (refused.how !== 'hang') res.writeHead(refused.how).end();
      return;
    }
    passed.push(url);
    const onward = request(urlOf(remote) + url, { method, headers }, (answer) => {
      res.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(res);
    });
    onward.on('error', () => res.destroy());
    req.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    refuse: (paths, how) => {
      refused = { paths, how };
    },
    open: () => {
      refused = undefined;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
