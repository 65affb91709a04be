import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createSigner, privateKeySchema, type Signer } from '@souk/contracts/token';
import { databaseUrl } from '@souk/tool-postgres/start-postgres';
import { otherPorts, type ServiceName, serviceLine } from '@souk/tool-start/parts';
import { loadSecrets, privateKey } from '@souk/tool-start/secrets';
import { type OpenLink, openHttpLink } from './http-link.ts';
import type { ShopOrder } from './rewire.ts';
import { type Gate, LINKS, type LinkName, type LinkPorts, linkNames, portOf } from './traffic.ts';
import { openWireLink } from './wire-link.ts';

export interface Shop {
  stateDir: string;
  deadlineSeconds: number;
  /** Where a service answers, past all links. */
  at(service: ServiceName): string;
  /** What goes through a link passes its gate. */
  through(link: LinkName): string;
  stripe: string;
  mail: string;
  admin: { email: string; password: string };
  /** Speaks as the order service. */
  order: Signer;
  /** A service's database, for its server's superuser. */
  database(name: ServiceName): string;
  /** Who decides about what passes; everything passes until somebody does. */
  setGate(gate: Gate | undefined): void;
  /** What the supervisor said. */
  said(): string;
  stop(): Promise<void>;
}

type Options = Pick<ShopOrder, 'stateDir' | 'offset' | 'deadlineSeconds'>;

/** Starts a shop of the harness's own, with a link in every place where a fault can happen. */
export async function startShop({ stateDir, offset, deadlineSeconds }: Options): Promise<Shop> {
  let gate: Gate | undefined;
  const ask: Gate = (message, moment) => gate?.(message, moment) ?? 'pass';
  const links = new Map<LinkName, OpenLink>();
  for (const name of linkNames) {
    const { to } = LINKS[name];
    const open = to === 'postgres' ? openWireLink : openHttpLink;
    links.set(name, await open(name, portOf(to) + offset, ask));
  }
  const ports = Object.fromEntries([...links].map(([name, { port }]) => [name, port])) as LinkPorts;
  const shop = await run({ stateDir, offset, deadlineSeconds, ports });

  const secrets = loadSecrets(stateDir);
  const local = (port: number) => `http://127.0.0.1:${port}`;
  const password = secrets.postgresPassword;
  return {
    stateDir,
    deadlineSeconds,
    at: (service) => local(serviceLine(service).port + offset),
    through: (link) => local(ports[link]),
    stripe: local(otherPorts['stripe-sandbox'] + offset),
    mail: local(otherPorts['mail-sandbox'] + offset),
    admin: secrets.credentials.admin,
    order: createSigner({
      issuer: 'order',
      privateKey: privateKeySchema.parse(JSON.parse(privateKey(secrets, 'order'))),
    }),
    database: (name) => databaseUrl({ port: otherPorts.postgres + offset, user: 'postgres', password, database: name }),
    setGate(wanted) {
      gate = wanted;
    },
    said: shop.said,
    async stop() {
      await shop.stop();
      for (const link of links.values()) await link.close();
    },
  };
}

/** Runs the shop in a process of its own, so that what its supervisor waits for does not hold up the links. */
async function run(order: ShopOrder) {
  const main = path.join(import.meta.dirname, 'shop-process.ts');
  const args = ['--disable-warning=ExperimentalWarning', main, JSON.stringify(order)];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  let said = '';
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
        if (said.includes('Souk is ready')) resolve();
      });
    }
    child.once('exit', (code) => reject(new Error(`the shop ended with ${code}:\n${said}`)));
  });
  await ready;
  return {
    said: () => said,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
