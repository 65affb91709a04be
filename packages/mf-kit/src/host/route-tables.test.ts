import pino from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PublishedRoutes, RemoteBuild } from '../contract.ts';
import { createBuildStore } from './build-store.ts';
import type { KeptRoutes } from './kept-routes.ts';
import { createRouteTables } from './route-tables.ts';

const owns = (...patterns: string[]): PublishedRoutes => ({
  routes: patterns.map((pattern) => ({ pattern, page: pattern.slice(1) })),
  navigation: [],
  files: [],
  header: [],
});
const build = (remote: string): RemoteBuild => ({
  name: `${remote}_1`,
  version: '1',
  rev: '1',
  clientEntry: 'static/chunks/remoteEntry.1.js',
  serverEntry: 'static/ssr/remoteEntry.1.js',
  exposes: {},
  integrity: {},
});

/** Remotes whose answers a test sets: what they own, or nothing at all. */
function setUp(before: Record<string, PublishedRoutes> = {}) {
  const remotes = { catalog: 'http://127.0.0.1:1', checkout: 'http://127.0.0.1:2' };
  const answers: Record<string, PublishedRoutes> = { catalog: owns('/products') };
  const logged: string[] = [];
  const log = pino({ base: null }, { write: (line: string) => void logged.push(JSON.parse(line).msg) });
  const ask = vi.fn(async ({ remote }: { remote: string }) => {
    const answer = answers[remote];
    await new Promise(process.nextTick); // an answer is never there at once
    if (!answer) throw new Error(`${remote} is silent`);
    const { name, version, rev } = build(remote);
    return { data: { build: { name, version, rev }, description: build(remote), answer }, setCookies: [], bytes: 1 };
  });
  const kept = {
    read: (remote: string) => before[remote],
    write: vi.fn<KeptRoutes['write']>(async () => {}),
  };
  const builds = createBuildStore({ remotes, strict: false });
  const tables = createRouteTables({
    remotes,
    ask,
    builds,
    log,
    kept,
    localization: { locale: 'en', currency: 'USD' },
  });
  const ownerOf = async (path: string) => {
    const match = await tables.match(path);
    return typeof match === 'string' ? match : match.remote;
  };
  return { answers, ask, kept, logged, ownerOf, tables };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the routes of a remote that has been silent since the start', () => {
  it('are those kept from before, until it answers', async () => {
    const { answers, ownerOf, tables } = setUp({ checkout: owns('/cart') });
    expect(await ownerOf('/cart')).toBe('checkout');
    expect((await tables.published()).complete).toBe(true);

    answers.checkout = owns('/basket');
    vi.advanceTimersByTime(1_100);
    await ownerOf('/basket'); // asks again, behind this visitor's back
    await vi.waitFor(async () => expect(await ownerOf('/basket')).toBe('checkout'));
    expect(await ownerOf('/cart')).toBe('unknown');
  });

  it('are not held against it: it may own any other path by now', async () => {
    const { ownerOf } = setUp({ checkout: owns('/cart') });
    expect(await ownerOf('/vouchers')).toBe('unavailable');
  });

  it('are not known where none were kept, and that is told', async () => {
    const { ownerOf, tables } = setUp();
    expect(await ownerOf('/products')).toBe('catalog');
    expect(await ownerOf('/cart')).toBe('unavailable');
    expect(await tables.published()).toMatchObject({ complete: false });
  });

  it('give way to the first answer at once where it does answer', async () => {
    const { answers, ownerOf } = setUp({ catalog: owns('/products'), checkout: owns('/cart') });
    answers.checkout = owns('/basket');
    expect(await ownerOf('/basket')).toBe('checkout');
  });
});

it('keeps what is published, and nothing for a remote that is silent', async () => {
  const { kept, ownerOf } = setUp();
  await ownerOf('/');
  expect(kept.write.mock.calls).toEqual([['catalog', owns('/products')]]);
});

it('meets every remote without any visitor, and tells of a silent one once', async () => {
  const { answers, ask, logged, ownerOf, tables } = setUp();
  const met = vi.fn();
  void tables.meet().then(met);
  await vi.advanceTimersByTimeAsync(5_000);
  expect(met).not.toHaveBeenCalled();
  expect(logged).toEqual(['a remote does not publish its routes']);

  answers.checkout = owns('/cart');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(met).toHaveBeenCalled();
  const asked = ask.mock.calls.length;
  delete answers.checkout; // goes silent before anybody has come
  expect(await ownerOf('/cart')).toBe('checkout');
  expect(ask.mock.calls.length).toBe(asked);
});
