/**
 * Our services and remotes: one line each, and the shop runs it, with a database, keys and an address that every other part
 * knows. `pnpm new` adds lines here. What a part needs beyond that is in topology.ts.
 */
type ServiceLine = {
  port: number;
  /** Where Restate calls back, for a service with durable handlers. */
  durable?: number;
};
type RemoteLine = {
  port: number;
  /** Services that must be ready before. */
  after: ServiceName[];
};

export const serviceTable = {
  user: { port: 4001 },
  product: { port: 4002 },
  order: { port: 4003, durable: 4103 },
  payment: { port: 4004 },
  notification: { port: 4005 },
  search: { port: 4006 },
  recommendation: { port: 4007 },
} satisfies Record<string, ServiceLine>;
export type ServiceName = keyof typeof serviceTable;

/** By the name the shell knows; the part and its folder add `-mf`. */
export const remoteTable = {
  catalog: { port: 3001, after: ['product'] },
  checkout: { port: 3002, after: ['order', 'user'] },
  account: { port: 3003, after: ['user'] },
} satisfies Record<string, RemoteLine>;
export type RemoteName = keyof typeof remoteTable;
export type RemotePart = `${RemoteName}-mf`;

/** Everything else that listens. */
export const otherPorts = {
  shell: 3000,
  'sms-sandbox': 4009,
  'stripe-sandbox': 4010,
  'mail-sandbox': 4011,
  'mail-sandbox smtp': 4012,
  postgres: 4013,
  'restate ingress': 4014,
  'restate admin': 4015,
  'restate node': 4016,
};

export const services = Object.keys(serviceTable) as ServiceName[];
export const remotes = Object.keys(remoteTable) as RemoteName[];
export const serviceLine = (name: ServiceName): ServiceLine => serviceTable[name];
export const remoteLine = (name: RemoteName): RemoteLine => remoteTable[name];
export const remotePart = (name: RemoteName): RemotePart => `${name}-mf`;

/** `gift-card` → `GIFT_CARD`, as in `GIFT_CARD_URL`. */
export const envName = (name: string): string => name.toUpperCase().replaceAll('-', '_');

/** Every port of the shop, before `SOUK_PORT_OFFSET`. */
export const allPorts: number[] = [
  ...Object.values(otherPorts),
  ...remotes.map((name) => remoteLine(name).port),
  ...services.flatMap((name) => [serviceLine(name).port, serviceLine(name).durable ?? []].flat()),
].sort((a, b) => a - b);
