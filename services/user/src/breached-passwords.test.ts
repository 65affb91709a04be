import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { expect, test } from 'vitest';
import { createBreachedCheck } from './breached-passwords.ts';

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase();

test('common passwords are known without asking anyone, in any case', async () => {
  const isBreached = createBreachedCheck({ onFailure: () => {} });
  for (const password of ['password1', 'QWERTYUIOP', 'iloveyou', '1q2w3e4r', 'trustno1'])
    expect(await isBreached(password)).toBe(true);
  expect(await isBreached('correct horse battery')).toBe(false);
});

test('where a service is set it hears five digits of a hash, and padding counts for nothing', async () => {
  const asked: string[] = [];
  const rest = (password: string) => sha1(password).slice(5);
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end([`${rest('known from a breach')}:3`, `${rest('only padding')}:0`, 'rubbish'].join('\r\n'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const failures: string[] = [];
  const isBreached = createBreachedCheck({ url, onFailure: (reason) => failures.push(reason) });
  expect(await isBreached('known from a breach')).toBe(true);
  expect(await isBreached('only padding')).toBe(false);
  expect(asked).toEqual(['known from a breach', 'only padding'].map((text) => `/range/${sha1(text).slice(0, 5)}`));
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
  expect(await isBreached('nobody answers')).toBe(false);
  expect(await isBreached('password1')).toBe(true);
  expect(failures).toHaveLength(1);
});
