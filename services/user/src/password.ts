import { availableParallelism } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { hash, verify } from '@node-rs/argon2';
import { UnreachableError } from '@souk/service-kit/problem';

// argon2id is this library's default algorithm; OWASP's minimum for it: 19 MiB, two passes, one lane.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Half of the processors hash; the other half keeps answering. */
const AT_ONCE = Math.max(1, Math.floor(availableParallelism() / 2));
/** About a second's worth. Whoever comes later is told to come back instead of waiting longer than their browser does. */
const WAITING = 40;
let hashing = 0;
const queue: (() => void)[] = [];

/** A flood comes again as soon as it is answered: it is answered late, which costs nothing. */
const REFUSED_AFTER_MS = 500;

/** Before anything is read or counted for a password that there is no time to look at. */
export async function refuseWhenFull(): Promise<void> {
  if (queue.length < WAITING) return;
  await sleep(REFUSED_AFTER_MS);
  throw new UnreachableError('too many passwords at once');
}

/** A flood of passwords waits in line, and past the end of the line it is a 503. */
async function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  if (hashing >= AT_ONCE) {
    if (queue.length >= WAITING) throw new UnreachableError('too many passwords at once');
    await new Promise<void>((resolve) => queue.push(resolve));
  } else hashing++;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else hashing--;
  }
}

export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, COST));

/** Compared when the e-mail is unknown, so that an answer takes as long as for a known one. */
const decoy = hashPassword(crypto.randomUUID());

export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  const compared = passwordHash ?? (await decoy);
  const matches = await inTurn(() => verify(compared, password));
  return matches && passwordHash !== undefined;
}
