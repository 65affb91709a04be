import { existsSync } from 'node:fs';
import postgres from 'postgres';
import { expect, test } from 'vitest';
import setup from './test-setup.ts';

test('gives tests a throwaway server and leaves nothing behind', async () => {
  const tearDown = await setup();
  const url = process.env.TEST_POSTGRES_URL ?? '';
  const sql = postgres(url, { max: 1, connect_timeout: 5 });
  const [row] = await sql<[{ folder: string }]>`select current_setting('data_directory') as folder`;
  await sql.end();
  tearDown();
  expect(existsSync(row.folder)).toBe(false);
  await expect(postgres(url, { max: 1, connect_timeout: 2 })`select 1`).rejects.toThrow(/ECONNREFUSED/);
});
