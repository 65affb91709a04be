import path from 'node:path';
import { databaseUrl } from '@souk/tool-postgres/start-postgres';
import { privateKey, publicKeys, type Secrets, type ServiceName, type Signer, services } from './secrets.ts';
import { type Settings, StartError } from './settings.ts';

/** Base ports. Every one listens on 127.0.0.1 and moves with `SOUK_PORT_OFFSET`. */
const ports = {
  shell: 3000,
  'catalog-mf': 3001,
  'checkout-mf': 3002,
  user: 4001,
  product: 4002,
  order: 4003,
  payment: 4004,
  notification: 4005,
  'order durable': 4103,
  'payment durable': 4104,
  'notification durable': 4105,
  'stripe-sandbox': 4010,
  'mail-sandbox': 4011,
  'mail-sandbox smtp': 4012,
  postgres: 4013,
  'restate ingress': 4014,
  'restate admin': 4015,
  'restate node': 4016,
} as const;
export type PortName = keyof typeof ports;

export type Part = {
  name: string;
  folder: string;
  kind: 'service' | 'sandbox' | 'app';
  /** The file that Node runs in `folder`. */
  entry: string;
  env: Record<string, string>;
  /** What listens on which of its ports. */
  ports: Record<string, number>;
  /** Parts, and `postgres`, `restate` and `build`, that must be ready before. */
  after: string[];
  readyUrl: string;
};

export type Topology = {
  url: string;
  parts: Part[];
  postgres: { port: number; dir: string; databases: ServiceName[] } | undefined;
  restate: { dir: string; ports: { ingress: number; admin: number; node: number } };
};

/** The whole system: what runs where, with which environment, after what. Pure. */
export function topology(
  { offset, stateDir, operator }: Pick<Settings, 'offset' | 'stateDir' | 'operator'>,
  secrets: Secrets,
): Topology {
  const port = (name: PortName) => ports[name] + offset;
  const at = (name: PortName) => `http://127.0.0.1:${port(name)}`;
  const url = operator.SHOP_URL || `http://localhost:${port('shell')}`;
  const ownDatabase = (name: ServiceName) => operator[`DATABASE_URL_${name.toUpperCase()}`];
  const embedded = services.filter((name) => !ownDatabase(name));
  const sandbox = { stripe: !usesRealStripe(operator), mail: !operator.SMTP_URL };

  const shared = { HOST: '127.0.0.1', LOG_LEVEL: operator.LOG_LEVEL || 'info', SHOP_URL: url };
  const callers = {
    USER_URL: at('user'),
    PRODUCT_URL: at('product'),
    ORDER_URL: at('order'),
    PAYMENT_URL: at('payment'),
    NOTIFICATION_URL: at('notification'),
    TRUSTED_KEYS: publicKeys(secrets),
  };
  const part = (kind: Part['kind'], name: Signer | 'stripe-sandbox' | 'mail-sandbox', folder: string) => ({
    kind,
    name,
    folder,
    ports: { http: port(name) },
    readyUrl: `${at(name)}/health/ready`,
  });

  const service = (name: ServiceName, extra: Record<string, string> = {}): Part => ({
    ...part('service', name, `services/${name}`),
    entry: 'src/main.ts',
    after: ownDatabase(name) ? [] : ['postgres'],
    env: {
      ...shared,
      ...callers,
      PORT: String(port(name)),
      SERVICE_KEY: privateKey(secrets, name),
      DATABASE_URL: ownDatabase(name) ?? embeddedUrl(name),
      ...extra,
    },
  });
  const embeddedUrl = (name: ServiceName) =>
    databaseUrl({
      port: port('postgres'),
      user: name,
      password: secrets.databasePasswords[name] ?? '',
      database: name,
    });

  /** A service with durable handlers: Restate calls it back on a port of its own. */
  const durable = (name: 'order' | 'payment' | 'notification', extra: Record<string, string> = {}): Part => {
    const callback = port(`${name} durable`);
    const restate = { RESTATE_INGRESS_URL: at('restate ingress'), RESTATE_ADMIN_URL: at('restate admin') };
    const plain = service(name, { ...restate, DURABLE_PORT: String(callback), ...extra });
    return { ...plain, ports: { ...plain.ports, durable: callback }, after: [...plain.after, 'restate'] };
  };

  const app = (
    name: 'shell' | 'catalog-mf' | 'checkout-mf',
    after: string[],
    extra: Record<string, string> = {},
  ): Part => ({
    ...part('app', name, `apps/${name}`),
    entry: 'server.ts',
    after: ['build', ...after],
    env: { ...shared, ...callers, PORT: String(port(name)), SERVICE_KEY: privateKey(secrets, name), ...extra },
  });

  const { admin, shopper } = secrets.credentials;
  const parts: (Part | false)[] = [
    sandbox.stripe && {
      ...part('sandbox', 'stripe-sandbox', 'sandbox/stripe'),
      entry: 'src/main.ts',
      after: [],
      env: {
        ...shared,
        PORT: String(port('stripe-sandbox')),
        STATE_DIR: path.join(stateDir, 'stripe'),
        STRIPE_SECRET_KEY: secrets.stripeSecretKey,
        WEBHOOKS: JSON.stringify([{ url: `${at('payment')}/webhooks/stripe`, secret: secrets.stripeWebhookSecret }]),
        PUBLIC_URL: `http://localhost:${port('stripe-sandbox')}`,
      },
    },
    sandbox.mail && {
      ...part('sandbox', 'mail-sandbox', 'sandbox/mail'),
      entry: 'src/main.ts',
      after: [],
      ports: { http: port('mail-sandbox'), smtp: port('mail-sandbox smtp') },
      env: {
        ...shared,
        PORT: String(port('mail-sandbox')),
        SMTP_PORT: String(port('mail-sandbox smtp')),
        STATE_DIR: path.join(stateDir, 'mail'),
      },
    },
    service('user', {
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      SHOPPER_EMAIL: shopper.email,
      SHOPPER_PASSWORD: shopper.password,
    }),
    service('product'),
    durable('order', { PAYMENT_DEADLINE_SECONDS: operator.PAYMENT_DEADLINE_SECONDS || '1800' }),
    durable(
      'payment',
      sandbox.stripe
        ? {
            STRIPE_SECRET_KEY: secrets.stripeSecretKey,
            STRIPE_WEBHOOK_SECRETS: secrets.stripeWebhookSecret,
            STRIPE_API_URL: at('stripe-sandbox'),
          }
        : {
            STRIPE_SECRET_KEY: operator.STRIPE_SECRET_KEY ?? '',
            STRIPE_WEBHOOK_SECRETS: operator.STRIPE_WEBHOOK_SECRETS ?? '',
          },
    ),
    durable('notification', {
      SMTP_URL: operator.SMTP_URL || `smtp://127.0.0.1:${port('mail-sandbox smtp')}`,
      MAIL_FROM: operator.MAIL_FROM || 'Souk <orders@souk.example>',
    }),
    app('catalog-mf', ['product']),
    app('checkout-mf', ['order']),
    app('shell', ['catalog-mf', 'checkout-mf'], {
      REMOTES: JSON.stringify({ catalog: at('catalog-mf'), checkout: at('checkout-mf') }),
    }),
  ];

  return {
    url,
    parts: parts.filter((candidate) => candidate !== false),
    postgres: embedded.length
      ? { port: port('postgres'), dir: path.join(stateDir, 'postgres'), databases: embedded }
      : undefined,
    restate: {
      dir: path.join(stateDir, 'restate'),
      ports: { ingress: port('restate ingress'), admin: port('restate admin'), node: port('restate node') },
    },
  };
}

function usesRealStripe(operator: Settings['operator']): boolean {
  const given = [operator.STRIPE_SECRET_KEY, operator.STRIPE_WEBHOOK_SECRETS].filter(Boolean).length;
  if (given === 1) throw new StartError('Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRETS together, or neither.');
  return given === 2;
}
