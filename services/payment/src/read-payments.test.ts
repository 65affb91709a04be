import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shopper, startWorld, vases, type World } from './testing.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.stop());
const { call, open } = shopper(() => world);

test('150 payments listed page by page are 150, each once, though new ones come meanwhile', async () => {
  const who = `user:${uuidv7()}` as const;
  const made: string[] = [];
  const lane = async () => {
    for (let i = 0; i < 30; i++) made.push((await open({ ...vases(), owner: who })).id);
  };
  await Promise.all([lane(), lane(), lane(), lane(), lane()]);
  await open();
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const answer = await call('GET', `/payments?limit=40${query}`, { who });
    const page: { items: { id: string; owner: string }[]; nextCursor: string | null } = answer.json();
    for (const { id, owner } of page.items) {
      expect(owner).toBe(who);
      seen.push(id);
    }
    cursor = page.nextCursor;
    if (seen.length === 40) await open({ ...vases(), owner: who });
  }
  expect(seen).toHaveLength(150);
  expect(new Set(seen)).toEqual(new Set(made));
  expect(seen).toEqual(seen.toSorted().reverse());
}, 60_000);
