import { readFileSync } from 'node:fs';
import path from 'node:path';

const offset = Number(process.env.SOUK_PORT_OFFSET ?? 0);
const state = process.env.SOUK_STATE ?? '.souk';

const ports = {
  shell: 3000,
  'catalog-mf': 3001,
  'checkout-mf': 3002,
  user: 4001,
  product: 4002,
  order: 4003,
  payment: 4004,
  notification: 4005,
  'stripe-sandbox': 4010,
  'mail-sandbox': 4011,
} as const;
export type PartName = keyof typeof ports;

/** Address of a part of the shop under test. */
export const urlOf = (part: PartName): string => `http://127.0.0.1:${ports[part] + offset}`;

const readState = (file: string): unknown => JSON.parse(readFileSync(path.join(state, file), 'utf8'));

export const credentials = () =>
  readState('credentials.json') as Record<'admin' | 'shopper', { email: string; password: string }>;

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
 * Keeps a part down by killing it whenever the supervisor has started it again, until `release`; then it comes up by itself.
 */
export function keepDown(part: PartName): { release(): Promise<void> } {
  const timer = setInterval(() => {
    try {
      kill(part);
    } catch {
      // between two lives
    }
  }, 50);
  return {
    async release() {
      clearInterval(timer);
      await ready(part, 60_000);
    },
  };
}

/** Resolves once the part says that it can do its work. */
export async function ready(part: PartName, withinMs = 30_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const answer = await fetch(`${urlOf(part)}/health/ready`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
    if (answer?.ok) return;
    if (Date.now() > deadline) throw new Error(`${part} was not ready within ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 100));
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
