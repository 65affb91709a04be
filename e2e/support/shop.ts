import { readFileSync } from 'node:fs';
import path from 'node:path';

const offset = Number(process.env.SOUK_PORT_OFFSET ?? 0);
const state = process.env.SOUK_STATE ?? '.souk';

const ports = {
  shell: 3000,
  'catalog-mf': 3001,
  'checkout-mf': 3002,
  'account-mf': 3003,
  user: 4001,
  product: 4002,
  order: 4003,
  payment: 4004,
  notification: 4005,
  search: 4006,
  'stripe-sandbox': 4010,
  'mail-sandbox': 4011,
} as const;
export type PartName = keyof typeof ports;

/** Where the shop's own Postgres listens. */
export const postgresPort = 4013 + offset;

/** Address of a part of the shop under test. */
export const urlOf = (part: PartName): string => `http://127.0.0.1:${ports[part] + offset}`;

export const shopOrigin = `http://localhost:${ports.shell + offset}`;

const readState = (file: string): unknown => JSON.parse(readFileSync(path.join(state, file), 'utf8'));

/** The account that the first start made for whoever runs the shop. */
export const adminAccount = () =>
  (readState('credentials.json') as { admin: { email: string; password: string } }).admin;

/** The process of a part, as the supervisor recorded it. */
export const pidOf = (part: PartName): number => (readState(`run/${part}.json`) as { pid: number }).pid;

export const kill = (part: PartName): void => void process.kill(pidOf(part), 'SIGKILL');

/** Stops a part in its tracks, so that it neither answers nor closes; `resume` lets it go on. */
export function freeze(part: PartName): { resume(): void } {
  const pid = pidOf(part);
  process.kill(pid, 'SIGSTOP');
  return { resume: () => void process.kill(pid, 'SIGCONT') };
}

/**
 * Takes a part down until `release`: it is killed, and what the supervisor starts in its place is stopped before it listens,
 * so that connections are refused all the time and the part died once only.
 */
export async function keepDown(part: PartName): Promise<{ release(): Promise<void> }> {
  const dead = pidOf(part);
  process.kill(dead, 'SIGKILL');
  const next = await waitFor(`${part} to be started again`, 60_000, async () => {
    const pid = livingPid(part);
    return pid === null || pid === dead ? null : pid;
  });
  process.kill(next, 'SIGSTOP');
  return {
    async release() {
      process.kill(next, 'SIGCONT');
      await ready(part);
    },
  };
}

/** Its process, or null between two lives. */
function livingPid(part: PartName): number | null {
  try {
    return pidOf(part);
  } catch {
    return null;
  }
}

/** Resolves once the part says that it can do its work. */
export const ready = (part: PartName): Promise<void> => readyAt(urlOf(part));

export async function readyAt(origin: string, withinMs = 60_000): Promise<void> {
  await waitFor(`${origin} to be ready`, withinMs, async () => {
    const answer = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    return answer?.ok ? true : null;
  });
}

async function waitFor<T>(what: string, withinMs: number, look: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    if (Date.now() > deadline) throw new Error(`waited ${withinMs} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export interface ReceivedMail {
  to: { address: string }[];
  subject: string;
  html: string;
  text: string;
}

/** Mails to an address, oldest first. */
export async function mailsTo(address: string): Promise<ReceivedMail[]> {
  const mails = (await (await fetch(`${urlOf('mail-sandbox')}/email`)).json()) as ReceivedMail[];
  return mails.filter((mail) => mail.to.some((to) => to.address === address));
}
