import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Caller, reaches, reachesAll } from './access.ts';
import { createServiceApp, type ServiceApp } from './app.ts';
import { createTestKeys, type TestKeys } from './testing.ts';

const CALLERS = ['user:ada', 'guest:bob', 'support', 'merchandiser', 'admin', 'service:order', 'service:user'] as const;

let app: ServiceApp;
let keys: TestKeys;
beforeEach(async () => {
  keys = await createTestKeys();
  app = await createServiceApp({ name: 'test', description: 'test', verifier: keys.verifier('order') });
});
afterEach(() => app.close());

const route = (access: readonly Caller[]) =>
  app.get('/things', {
    schema: { 'x-access': access },
    handler: async (request) => ({
      standing: request.standing,
      all: reachesAll(request),
      adas: reaches(request, 'user:ada'),
    }),
  });

/** What each caller gets: the standing, or the status of a refusal. */
async function answers(method: 'GET' | 'HEAD' = 'GET') {
  const all: Record<string, unknown> = {};
  for (const who of ['nobody', ...CALLERS] as const) {
    const headers = who === 'nobody' ? {} : { authorization: await keys.bearer('order', who) };
    const answer = await app.inject({ method, url: '/things', headers });
    all[who] = answer.statusCode === 200 && method === 'GET' ? answer.json().standing : answer.statusCode;
  }
  return all;
}

test('people come for what is theirs, staff and services for everybody’s, nobody else', async () => {
  route(['user', 'support', 'admin', 'service:order']);
  expect(await answers()).toEqual({
    nobody: 401,
    'user:ada': 'own',
    'guest:bob': 403,
    support: 'staff',
    merchandiser: 'own', // a user, too
    admin: 'staff',
    'service:order': 'service',
    'service:user': 403,
  });
});

test('anyone may be let through, and staff all the same as staff', async () => {
  route(['anyone', 'merchandiser']);
  expect(await answers()).toMatchObject({
    nobody: 'anyone',
    'user:ada': 'anyone',
    support: 'anyone',
    merchandiser: 'staff',
  });
});

test('the HEAD beside a GET has the same guard', async () => {
  route(['service']);
  expect(await answers('HEAD')).toMatchObject({ nobody: 401, admin: 403, 'service:user': 200 });
});

test('an object is reached by its owner and by those who reach all', async () => {
  route(['user', 'guest', 'admin']);
  const ask = async (who: (typeof CALLERS)[number]) => {
    const headers = { authorization: await keys.bearer('order', who) };
    const { all, adas } = (await app.inject({ url: '/things', headers })).json();
    return { all, adas };
  };
  expect(await ask('user:ada')).toEqual({ all: false, adas: true });
  expect(await ask('guest:bob')).toEqual({ all: false, adas: false });
  expect(await ask('support')).toEqual({ all: false, adas: false });
  expect(await ask('admin')).toEqual({ all: true, adas: true });
});

test('the document says what guards the route, and that a token is needed', async () => {
  route(['admin']);
  app.get('/open', { schema: { 'x-access': ['anyone'] } }, async () => 'ok');
  await app.ready();
  const { paths } = (await app.inject('/openapi.json')).json();
  expect(paths['/things'].get).toMatchObject({ 'x-access': ['admin'], security: [{ bearer: [] }] });
  expect(paths['/open'].get).toMatchObject({ 'x-access': ['anyone'] });
  expect(paths['/open'].get.security).toBeUndefined();
});

test('a route that does not say who may call it is not made', () => {
  expect(() => app.get('/things', async () => 'ok')).toThrow('x-access');
  expect(() => app.get('/things', { schema: { 'x-access': [] } }, async () => 'ok')).toThrow('x-access');
});
