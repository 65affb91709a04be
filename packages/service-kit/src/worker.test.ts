import { expect, test } from 'vitest';
import { startWorker } from './worker.ts';

const NEVER_MS = 2 ** 31 - 1;
const failed = (reason: string): never => {
  throw new Error(reason);
};

test('it looks by itself, and again at once while there is more', async () => {
  const answers = [true, true, false];
  let turns = 0;
  const done = Promise.withResolvers<void>();
  const worker = startWorker({
    everyMs: 1,
    turn: async () => {
      if (++turns === 4) done.resolve(); // the fourth is a look of its own
      return answers.shift() ?? false;
    },
    onFailure: failed,
  });
  await done.promise;
  await worker.stop();
  expect(answers).toEqual([]);
});

test('turns do not overlap, and what is woken during one is looked for after it', async () => {
  let [now, most, turns] = [0, 0, 0];
  const gate = Promise.withResolvers<void>();
  const worker = startWorker({
    everyMs: NEVER_MS,
    turn: async () => {
      most = Math.max(most, ++now);
      turns++;
      await gate.promise;
      now--;
      return false;
    },
    onFailure: failed,
  });
  for (let n = 0; n < 5; n++) worker.wake();
  gate.resolve();
  await worker.stop();
  expect([most, turns]).toEqual([1, 1]); // stopped before the second
  const again = startWorker({
    everyMs: NEVER_MS,
    turn: async () => ++turns < 0,
    onFailure: failed,
  });
  again.wake();
  again.wake();
  await expect.poll(() => turns).toBe(3);
  await again.stop();
});

test('a wake is never lost, at whichever moment of a turn it comes', async () => {
  for (let moment = 0; moment < 12; moment++) {
    let turns = 0;
    const done = Promise.withResolvers<void>();
    const worker = startWorker({
      everyMs: NEVER_MS,
      turn: async () => {
        if (++turns === 2) done.resolve();
        return false;
      },
      onFailure: failed,
    });
    worker.wake();
    for (let n = 0; n < moment; n++) await null;
    worker.wake();
    await done.promise;
    await worker.stop();
    expect([moment, turns]).toEqual([moment, 2]);
  }
});

test('a turn that fails is told, and the next one comes', async () => {
  const failures: string[] = [];
  let turns = 0;
  const worker = startWorker({
    everyMs: 1,
    turn: async () => {
      if (++turns === 1) throw new Error('no', { cause: new TypeError('the reason, without parameters') });
      return false;
    },
    onFailure: (reason) => failures.push(reason),
  });
  await expect.poll(() => turns).toBeGreaterThan(2);
  await worker.stop();
  expect(failures).toEqual(['TypeError: the reason, without parameters']);
  const stoppedAt = turns;
  worker.wake();
  expect(turns).toBe(stoppedAt);
});
