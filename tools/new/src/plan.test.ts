import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Plan, planRemote, planService } from './plan.ts';
import { fill } from './render.ts';
import { readRepository } from './repository.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const repository = readRepository(root);
const bare = {
  ...repository,
  services: ['user'],
  remotes: ['catalog'],
  ports: [4001, 4201],
  paths: [],
  prefixes: ['cat'],
};
const contentOf = (plan: Plan, file: string) =>
  [...plan.files, ...plan.edits].find(({ path: there }) => there.endsWith(file))?.content ?? '';

test('a service is files in its folder, a line in the topology and an export of its client', () => {
  const plan = planService({ name: 'gift-card' }, bare);
  expect(plan).toMatchObject({ folder: 'services/gift-card', port: 4202 });
  const files = plan.files.map((file) => path.relative(plan.folder, file.path));
  expect(files).toEqual(
    expect.arrayContaining(['README.md', 'src/main.ts', 'src/gift-card.ts', 'src/read-gift-cards.ts']),
  );
  expect(contentOf(plan, 'parts.ts')).toContain(
    "  'gift-card': { port: 4202 },\n} satisfies Record<string, ServiceLine>",
  );
  expect(JSON.parse(contentOf(plan, 'contracts/package.json')).exports).toMatchObject({
    './gift-card': './src/gift-card.generated.ts',
    './user': './src/user.generated.ts',
  });
  expect(contentOf(plan, 'src/schema.ts')).toContain("pgTable(\n  'gift_cards'");
});

test('a service may be about something that is not called as it is', () => {
  const plan = planService({ name: 'reviews', resource: 'review' }, bare);
  expect(contentOf(plan, 'src/routes.ts')).toContain("app.post('/reviews'");
  expect(contentOf(plan, 'src/app.ts')).toContain("name: 'reviews'");
});

test('a remote is files in its folder and a line in the topology, with a prefix and a port of its own', () => {
  const plan = planRemote({ name: 'catering' }, bare);
  expect(plan).toMatchObject({ folder: 'apps/catering-mf', port: 3051 });
  expect(contentOf(plan, 'parts.ts')).toContain(
    '  catering: { port: 3051, after: [] },\n} satisfies Record<string, RemoteLine>',
  );
  expect(contentOf(plan, 'styles/tw.css')).toContain('prefix(cate)');
  expect(contentOf(plan, 'routes.ts')).toContain("navigation: [{ label: words('catering')('title')");
  expect(contentOf(plan, 'messages/en.json')).toContain('"title": "Catering"');
});

test.each([
  ['service', () => planService({ name: 'user' }, bare), /services\/user is there already/],
  ['contract', () => planService({ name: 'money' }, bare), /is no service/],
  ['remote', () => planRemote({ name: 'catalog' }, bare), /apps\/catalog-mf is there already/],
  ['path', () => planRemote({ name: 'cart' }, { ...bare, paths: repository.paths }), /owns \/cart/],
  ['port', () => planService({ name: 'gift-card', port: '4001' }, bare), /taken/],
])('a %s that is there is not made again', (_what, plan, reason) => {
  expect(plan).toThrow(reason);
});

test('every token of a template has a value', () => {
  expect(() => fill('__nobody__', { somebody: 'x' })).toThrow(/__nobody__/);
});

test('a new remote runs alone by the very pages of the others', () => {
  const plan = planRemote({ name: 'journal' }, bare);
  const shared = plan.files.filter((file) => /\/pages\/|postcss|tsconfig/.test(file.path));
  expect(shared.length).toBeGreaterThan(6);
  for (const file of shared) {
    const there = path.join(root, 'apps/catalog-mf', path.relative(plan.folder, file.path));
    expect(file.content, file.path).toBe(readFileSync(there, 'utf8'));
  }
});

test('a new remote is built and run by the very scripts of the others', () => {
  const scripts = (manifest: string) => (JSON.parse(manifest) as { scripts: Record<string, string> }).scripts;
  const made = scripts(contentOf(planRemote({ name: 'journal' }, bare), 'package.json'));
  const there = readFileSync(path.join(root, 'apps/catalog-mf/package.json'), 'utf8');
  expect(made).toEqual(scripts(there.replaceAll('catalog', 'journal')));
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'souk-new-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the plan into a folder of its own, with the packages of a part that is there. */
async function typecheck(plan: Plan, like: string): Promise<string> {
  for (const file of plan.files) {
    mkdirSync(path.dirname(path.join(folder, file.path)), { recursive: true });
    writeFileSync(path.join(folder, file.path), file.content);
  }
  for (const config of ['tsconfig.base.json', 'tsconfig.next.json'])
    cpSync(path.join(root, config), path.join(folder, config));
  const part = path.join(folder, plan.folder);
  symlinkSync(path.join(root, like, 'node_modules'), path.join(part, 'node_modules'));
  if (plan.kind === 'remote') writeFileSync(path.join(part, 'next-env.d.ts'), '/// <reference types="next" />\n');
  try {
    await promisify(execFile)(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '--noEmit'], {
      cwd: part,
    });
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

test('a new service type-checks', { timeout: 120_000 }, async () => {
  expect(await typecheck(planService({ name: 'gift-card' }, bare), 'services/user')).toBe('');
});

test('a new remote type-checks', { timeout: 120_000 }, async () => {
  expect(await typecheck(planRemote({ name: 'journal' }, bare), 'apps/catalog-mf')).toBe('');
});
