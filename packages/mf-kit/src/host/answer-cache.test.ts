import { describe, expect, it, vi } from 'vitest';
import { createAnswerCache, type Fetched } from './answer-cache.ts';

type Answer = { text: string };
const told = (text: string, cache?: Fetched<Answer>['cache']): Fetched<Answer> => ({
  value: { text },
  bytes: 10,
  cache,
});
const EVERYBODY = { freshSeconds: 10, staleSeconds: 10 };

function setUp() {
  let time = 0;
  const { answer } = createAnswerCache<Answer>({ maxBytes: 10_000, now: () => time });
  const ask = async (newcomer: boolean, fetched: Fetched<Answer>) => {
    const fetch = vi.fn(async () => fetched);
    const { text } = await answer({ key: 'k', newcomer, fetch, renew: fetch });
    return { text, asked: fetch.mock.calls.length };
  };
  return { ask, wait: (seconds: number) => (time += seconds * 1000) };
}

describe('the answer cache', () => {
  it('keeps nothing that was not declared to hold for everybody', async () => {
    const { ask } = setUp();
    await ask(true, told('mine'));
    expect(await ask(false, told('yours'))).toEqual({ text: 'yours', asked: 1 });
  });
  it('gives everybody what holds for everybody', async () => {
    const { ask } = setUp();
    await ask(false, told('public', EVERYBODY));
    expect(await ask(true, told('other'))).toEqual({ text: 'public', asked: 0 });
  });
  it('keeps newcomers’ answers from visitors with cookies, in both directions', async () => {
    const { ask } = setUp();
    const newcomers = { ...EVERYBODY, newcomersOnly: true };
    await ask(true, told('empty cart', newcomers));
    expect(await ask(false, told('2 items'))).toEqual({ text: '2 items', asked: 1 });
    expect(await ask(true, told('x', newcomers))).toEqual({ text: 'empty cart', asked: 0 });
    const other = setUp();
    await other.ask(false, told('2 items', newcomers));
    expect((await other.ask(true, told('empty cart', newcomers))).text).toBe('empty cart');
  });
  it('serves the stale answer while one renewal runs, then the new one; too old is not served', async () => {
    const { ask, wait } = setUp();
    await ask(true, told('old', EVERYBODY));
    wait(15);
    expect(await ask(true, told('new', EVERYBODY))).toEqual({ text: 'old', asked: 1 });
    await vi.waitFor(async () => expect((await ask(true, told('-'))).text).toBe('new'));
    wait(21);
    expect((await ask(true, told('newest'))).text).toBe('newest');
  });
});
