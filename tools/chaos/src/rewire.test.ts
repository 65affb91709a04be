import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadSecrets } from '@souk/tool-start/secrets';
import { topology } from '@souk/tool-start/topology';
import { expect, test } from 'vitest';
import { rewired } from './rewire.ts';
import { LINKS, type LinkPorts, linkNames, portOf } from './traffic.ts';

test('every call between the parts that a fault can hit goes through the harness, and no other', () => {
  const stateDir = mkdtempSync(path.join(tmpdir(), 'souk-chaos-test-'));
  const offset = 20_000;
  const plain = topology({ offset, stateDir, operator: {} }, loadSecrets(stateDir));
  rmSync(stateDir, { recursive: true });
  const ports = Object.fromEntries(linkNames.map((name, at) => [name, 50_000 + at])) as LinkPorts;
  const { parts } = rewired(plain, { offset, ports });

  expect(parts.map(({ kind }) => kind)).not.toContain('app');
  for (const name of linkNames) {
    const link = LINKS[name];
    if (link.from === null) continue;
    const value = parts.find((part) => part.name === link.from)?.env[link.variable];
    expect(value).toContain(`127.0.0.1:${ports[name]}`);
    expect(value).not.toContain(String(portOf(link.to) + offset));
  }
  const user = plain.parts.find(({ name }) => name === 'user');
  expect(parts.find(({ name }) => name === 'user')?.env).toEqual(user?.env);
});
