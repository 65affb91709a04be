import { setTimeout as sleep } from 'node:timers/promises';
import { reasonOf } from '@souk/service-kit/reason';
import { err, type Result } from '@souk/service-kit/result';
import { startWorker, type Worker } from '@souk/service-kit/worker';
import type { Channels, Failure } from './channel.ts';
import { type DeliveryQueue, LEASE_SECONDS, type Taken } from './delivery-queue.ts';
import { CHANNELS, type ChannelName, type Message, message } from './notification.ts';

/** Where failures are told; pino's shape. */
export interface Log {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
interface DeliveryOptions {
  queue: DeliveryQueue;
  sender: string;
  channels: Channels;
  log: Log;
  /** A number's owner has told the provider that they want no more messages. */
  onUnsubscribed(phone: string): Promise<void>;
}

/** Who a new row belongs to, and for how long; nobody's is due at once. */
export type Lease = { by: string; seconds: number } | { by: null; seconds: 0 };

export interface Delivery {
  /** The channels that this shop has. */
  serves: readonly ChannelName[];
  /** To be written into a new row. */
  lease(): Lease;
  /** Begins to look for what waits, and for what a process that died has left. */
  start(): void;
  /** Sends what was just written under a lease, without anybody waiting for it. */
  send(written: readonly (Message & { id: string })[], lease: Lease): void;
  /** Resolves when what is under way has ended; what is left waits for the next process. */
  stop(): Promise<void>;
}

const EVERY_MS = 1_000;
const AT_ONCE = 20;
const NOTE_AGAIN_MS = 300;
/** With more under way than this, new messages wait for their turn. */
const MOST_UNDER_WAY = 30;

/**
 * Tries again while the message is ours: it was sent, and unless that is written down it is sent once more. Rejects as the last
 * try did.
 */
async function insisting(note: () => PromiseLike<unknown>): Promise<void> {
  for (const end = performance.now() + (LEASE_SECONDS * 1000) / 2; ; ) {
    try {
      await note();
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(NOTE_AGAIN_MS);
    }
  }
}

/**
 * Brings messages to their channels, each at least once: one that cannot be sent is tried again with growing pauses. A crash between
 * a provider's acceptance and our note of it sends a message again, a mail under the same Message-ID.
 */
export function createDelivery({ queue, sender, channels, log, onUnsubscribed }: DeliveryOptions): Delivery {
  const underWay = new Set<Promise<unknown>>();
  let worker: Worker | undefined;

  function transmit(one: Message & { id: string }): Promise<Result<{ messageId: string }, Failure>> {
    if (one.channel === 'email') return channels.email.send(one);
    return channels.sms?.send(one) ?? Promise.resolve(err({ kind: 'unavailable', code: 'no-provider' }));
  }

  /** One attempt and the note of it. True when the message is out of the way. */
  async function attempt(one: Message & { id: string }, attempts: number): Promise<boolean> {
    const { id, channel } = one;
    const done = await transmit(one);
    if (done.ok) {
      const { messageId } = done.value;
      await insisting(() => queue.sent(id, messageId));
      return true;
    }
    const failure = done.error;
    if (failure.kind === 'unavailable') {
      const state = await queue.postponed(id);
      if (state === 'expired') log.error({ notificationId: id, channel, code: failure.code }, 'a message is given up');
      else if (attempts === 0) log.warn({ notificationId: id, channel, code: failure.code }, 'a message has to wait');
      return false;
    }
    log.error({ notificationId: id, channel, code: failure.code }, 'a message was refused');
    await queue.failed(id, failure);
    if (failure.kind === 'unsubscribed') await onUnsubscribed(one.to);
    return true;
  }

  function begin(one: Message & { id: string }, attempts: number): Promise<boolean> {
    const begun = attempt(one, attempts)
      .catch(async (error: unknown) => {
        log.error({ notificationId: one.id, reason: reasonOf(error) }, 'an attempt to send failed');
        await queue.postponed(one.id);
        return false;
      })
      .catch(() => false); // without a database, the lease runs out
    underWay.add(begun);
    void begun.finally(() => underWay.delete(begun));
    return begun;
  }

  /** A row that an older or a newer version wrote, and this one cannot read, waits for one that can. */
  async function resume({ id, attempts, ...stored }: Taken): Promise<boolean> {
    const read = message.safeParse(stored);
    if (read.success) return begin({ ...read.data, id }, attempts);
    log.error({ notificationId: id }, 'a message cannot be read');
    await queue.postponed(id);
    return false;
  }

  async function turn(): Promise<boolean> {
    const due = await queue.claim(AT_ONCE);
    const outcomes = await Promise.all(due.map(resume));
    return outcomes.includes(true);
  }

  return {
    serves: CHANNELS.filter((name) => channels[name]),
    lease: () => (underWay.size < MOST_UNDER_WAY ? { by: sender, seconds: LEASE_SECONDS } : { by: null, seconds: 0 }),
    start() {
      const onFailure = (reason: string) => log.error({ reason }, 'what is due cannot be sent');
      worker = startWorker({ everyMs: EVERY_MS, turn, onFailure });
      void queue.freeOfTheDead().then(worker.wake, () => {}); // if it fails, their leases run out all the same
    },
    send(written, lease) {
      if (lease.by === null) return worker?.wake();
      for (const one of written) void begin(one, 0);
    },
    async stop() {
      await worker?.stop();
      await Promise.all(underWay);
    },
  };
}
