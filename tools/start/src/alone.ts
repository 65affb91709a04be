import path from 'node:path';
import { livingProcess, supervisorRecord } from './run-records.ts';
import type { Secrets } from './secrets.ts';
import { type Settings, StartError } from './settings.ts';
import { type Part, type Topology, topology } from './topology.ts';

/** Beside a shop that runs, a remote alone listens so much higher than that shop's own. */
const BESIDE = 200;

type Alone = {
  system: Topology;
  settings: Settings;
  /** Told to the developer first. */
  says: string;
};

/**
 * One remote as the host of its own pages. Where a shop runs on this state, the remote uses its services; otherwise they are
 * started, as they are for a shop.
 */
export function aloneSystem(name: string, settings: Settings, secrets: Secrets): Alone {
  const running = livingProcess(settings.stateDir, supervisorRecord) !== undefined;
  return running ? besideShop(name, settings, secrets) : withServices(name, settings, secrets);
}

/** Exported for its test. */
export function besideShop(name: string, settings: Settings, secrets: Secrets): Alone {
  const shop = topology(settings, secrets);
  const remote = standalone(shop, name, BESIDE);
  const system = { url: urlOf(remote), parts: [remote], postgres: undefined, restate: undefined };
  return {
    system,
    settings: { ...settings, stateDir: path.join(settings.stateDir, 'alone', name), reload: 'all' },
    says: `${name} alone, on the services of the shop that runs`,
  };
}

/** Exported for its test. */
export function withServices(name: string, settings: Settings, secrets: Secrets): Alone {
  const url = urlOf(standalone(topology(settings, secrets), name, 0));
  // from the payment page the shopper comes back to the remote: there is no shell
  const shop = topology({ ...settings, operator: { ...settings.operator, SHOP_URL: url } }, secrets);
  const remote = standalone(shop, name, 0);
  const system = { ...shop, url, parts: [...shop.parts.filter(({ kind }) => kind !== 'app'), remote] };
  return { system, settings: { ...settings, reload: [name] }, says: `${name} alone, and the services` };
}

/** The remote's part with its own pages on, `higher` than where it listens in a shop. */
function standalone(shop: Topology, name: string, higher: number): Part {
  const remotes = shop.parts.filter((part) => part.kind === 'app' && part.name !== 'shell');
  const part = remotes.find((remote) => remote.name === name);
  if (!part) throw new StartError(`There is no remote "${name}". Remotes: ${remotes.map((it) => it.name).join(', ')}.`);
  const port = Number(part.env.PORT) + higher;
  const others = remotes.filter((remote) => remote !== part);
  return {
    ...part,
    ports: { http: port },
    readyUrl: `http://127.0.0.1:${port}/health/ready`,
    env: {
      ...part.env,
      PORT: String(port),
      SHOP_URL: `http://localhost:${port}`,
      SOUK_STANDALONE: '1',
      REMOTES: JSON.stringify(
        Object.fromEntries(others.map((other) => [other.name.replace(/-mf$/, ''), new URL(other.readyUrl).origin])),
      ),
    },
  };
}

const urlOf = ({ ports }: Part) => `http://localhost:${ports.http}`;
