import path from 'node:path';
import { STRIPE_EVENTS } from '@souk/payment/stripe-events';
import { databaseUrl } from '@souk/tool-postgres/start-postgres';
import {
  envName,
  otherPorts,
  type RemoteName,
  remoteLine,
  remotePart,
  remotes,
  type ServiceName,
  serviceLine,
  services,
} from './parts.ts';
import { privateKey, publicKeys, type Secrets, type Signer } from './secrets.ts';
import { type Settings, StartError } from './settings.ts';

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
  restate: { dir: string; ports: { ingress: number; admin: number; node: number } } | undefined;
};

/** The whole system: what runs where, with which environment, after what. Pure. */
export function topology(
  { offset, stateDir, operator }: Pick<Settings, 'offset' | 'stateDir' | 'operator'>,
  secrets: Secrets,
): Topology {
  // Everything listens on 127.0.0.1 and moves with `SOUK_PORT_OFFSET`.
  const port = (name: keyof typeof otherPorts) => otherPorts[name] + offset;
  const at = (base: number) => `http://127.0.0.1:${base + offset}`;
  const atService = (name: ServiceName) => at(serviceLine(name).port);
  const url = operator.SHOP_URL || `http://localhost:${port('shell')}`;
  const ownDatabase = (name: ServiceName) => operator[`DATABASE_URL_${envName(name)}`];
  const embedded = services.filter((name) => !ownDatabase(name));
  const sandbox = { stripe: !usesRealStripe(operator), mail: !operator.SMTP_URL, sms: !operator.SMS_ACCOUNT_SID };

  const shared = { HOST: '127.0.0.1', LOG_LEVEL: operator.LOG_LEVEL || 'info', SHOP_URL: url };
  const callers = {
    ...Object.fromEntries(services.map((name) => [`${envName(name)}_URL`, atService(name)])),
    TRUSTED_KEYS: publicKeys(secrets),
  };
  const part = (kind: Part['kind'], name: string, { folder, base }: { folder: string; base: number }) => ({
    kind,
    name,
    folder,
    ports: { http: base + offset },
    readyUrl: `${at(base)}/health/ready`,
  });

  const embeddedUrl = (name: ServiceName) =>
    databaseUrl({
      port: port('postgres'),
      user: name,
      password: secrets.databasePasswords[name] ?? '',
      database: name,
    });

  const service = (name: ServiceName): Part => {
    const { port: base, durable } = serviceLine(name);
    const plain = part('service', name, { folder: `services/${name}`, base });
    const env = {
      ...shared,
      ...callers,
      PORT: String(base + offset),
      SERVICE_KEY: privateKey(secrets, name),
      DATABASE_URL: ownDatabase(name) ?? embeddedUrl(name),
      ...ofService[name],
    };
    const made = { ...plain, entry: 'src/main.ts', after: ownDatabase(name) ? [] : ['postgres'], env };
    if (!durable) return made;
    const callback = durable + offset; // a service with durable handlers: Restate calls it back on a port of its own
    return {
      ...made,
      ports: { ...made.ports, durable: callback },
      after: [...made.after, 'restate'],
      env: {
        ...env,
        DURABLE_PORT: String(callback),
        RESTATE_INGRESS_URL: at(otherPorts['restate ingress']),
        RESTATE_ADMIN_URL: at(otherPorts['restate admin']),
      },
    };
  };

  const app = (name: Signer, base: number, { after, env }: Pick<Part, 'after' | 'env'>): Part => ({
    ...part('app', name, { folder: `apps/${name}`, base }),
    entry: 'server.ts',
    after: ['build', ...after],
    env: { ...shared, ...callers, PORT: String(base + offset), SERVICE_KEY: privateKey(secrets, name), ...env },
  });
  const remote = (name: RemoteName): Part => {
    const { port: base, after } = remoteLine(name);
    return app(remotePart(name), base, { after, env: {} });
  };

  const { admin, shopper } = secrets.credentials;
  /** What a service needs beside what all have. */
  const ofService: Partial<Record<ServiceName, Record<string, string>>> = {
    user: {
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      SHOPPER_EMAIL: shopper.email,
      SHOPPER_PASSWORD: shopper.password,
      TOKEN_AUDIENCE: services.join(','),
      DATA_KEY: operator.USER_DATA_KEY || secrets.userDataKey,
      ...given(operator, ['BREACHED_PASSWORDS_URL', 'TRUSTED_PROXIES']),
    },
    order: { PAYMENT_DEADLINE_SECONDS: operator.PAYMENT_DEADLINE_SECONDS || '1800' },
    payment: sandbox.stripe
      ? {
          STRIPE_SECRET_KEY: secrets.stripeSecretKey,
          STRIPE_WEBHOOK_SECRETS: secrets.stripeWebhookSecret,
          STRIPE_API_URL: at(otherPorts['stripe-sandbox']),
          ...given(operator, ['RECONCILE_EVERY_SECONDS', 'SUPPORT_REFUND_LIMIT']),
        }
      : {
          STRIPE_SECRET_KEY: operator.STRIPE_SECRET_KEY ?? '',
          STRIPE_WEBHOOK_SECRETS: operator.STRIPE_WEBHOOK_SECRETS ?? '',
          ...given(operator, ['RECONCILE_EVERY_SECONDS', 'SUPPORT_REFUND_LIMIT']),
        },
    notification: {
      SMTP_URL: operator.SMTP_URL || `smtp://127.0.0.1:${port('mail-sandbox smtp')}`,
      MAIL_FROM: operator.MAIL_FROM || 'Souk <orders@souk.example>',
      ...given(operator, ['OPERATOR_EMAIL']),
      ...(sandbox.sms
        ? {
            SMS_URL: at(otherPorts['sms-sandbox']),
            SMS_ACCOUNT_SID: secrets.smsAccountSid,
            SMS_AUTH_TOKEN: secrets.smsAuthToken,
            SMS_FROM: '+15550100',
          }
        : given(operator, ['SMS_URL', 'SMS_ACCOUNT_SID', 'SMS_AUTH_TOKEN', 'SMS_FROM'])),
    },
  };

  const parts: (Part | false)[] = [
    sandbox.stripe && {
      ...part('sandbox', 'stripe-sandbox', { folder: 'sandbox/stripe', base: otherPorts['stripe-sandbox'] }),
      entry: 'src/main.ts',
      after: [],
      env: {
        ...shared,
        PORT: String(port('stripe-sandbox')),
        STATE_DIR: path.join(stateDir, 'stripe'),
        STRIPE_SECRET_KEY: secrets.stripeSecretKey,
        WEBHOOKS: JSON.stringify([
          {
            url: `${atService('payment')}/webhooks/stripe`,
            secret: secrets.stripeWebhookSecret,
            events: STRIPE_EVENTS,
          },
        ]),
        PUBLIC_URL: `http://localhost:${port('stripe-sandbox')}`,
      },
    },
    sandbox.mail && {
      ...part('sandbox', 'mail-sandbox', { folder: 'sandbox/mail', base: otherPorts['mail-sandbox'] }),
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
    sandbox.sms && {
      ...part('sandbox', 'sms-sandbox', { folder: 'sandbox/sms', base: otherPorts['sms-sandbox'] }),
      entry: 'src/main.ts',
      after: [],
      env: {
        ...shared,
        PORT: String(port('sms-sandbox')),
        STATE_DIR: path.join(stateDir, 'sms'),
        SMS_ACCOUNT_SID: secrets.smsAccountSid,
        SMS_AUTH_TOKEN: secrets.smsAuthToken,
      },
    },
    ...services.map(service),
    ...remotes.map(remote),
    app('shell', otherPorts.shell, {
      after: remotes.map(remotePart),
      env: {
        REMOTES: JSON.stringify(Object.fromEntries(remotes.map((name) => [name, at(remoteLine(name).port)]))),
        STATE_DIR: path.join(stateDir, 'shell'),
        ...given(operator, ['TRUSTED_PROXIES']),
      },
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

/** What the operator has set of these, to be passed on as it is. */
const given = (operator: Settings['operator'], names: string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap((name) => (operator[name] ? [[name, operator[name]]] : [])));

function usesRealStripe(operator: Settings['operator']): boolean {
  const given = [operator.STRIPE_SECRET_KEY, operator.STRIPE_WEBHOOK_SECRETS].filter(Boolean).length;
  if (given === 1) throw new StartError('Set STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRETS together, or neither.');
  return given === 2;
}
