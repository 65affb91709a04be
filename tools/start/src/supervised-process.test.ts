import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { openPartLog, type PartLog } from './part-log.ts';
import { type SupervisedProcess, superviseProcess } from './supervised-process.ts';
import { watchSources } from './watch-sources.ts';

let folder: string;
let part: SupervisedProcess;
let log: PartLog;
let reported: string[];
let url: string;

const says = (text: string) =>
  writeFile(
    path.join(folder, 'src/main.ts'),
    `import { createServer } from 'node:http';
     createServer((_, res) => res.end(${text})).listen(${new URL(url).port}, '127.0.0.1');`,
  );
const answer = async () => (await fetch(url)).text();

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'souk-supervised-'));
  url = `http://127.0.0.1:${await freePort()}`;
  reported = [];
  await mkdir(path.join(folder, 'src'));
  await says('"first"');
  const spec = {
    name: 'part',
    command: process.execPath,
    args: ['src/main.ts'],
    cwd: folder,
    env: {},
    readyUrls: [url],
  };
  const stateDir = path.join(folder, 'state');
  log = openPartLog(stateDir, 'part');
  const surroundings = {
    stateDir,
    log,
    report: (text: string) => void reported.push(text),
    readyWithinMs: 20_000,
    longestPauseMs: 600_000,
  };
  part = superviseProcess({ ...spec, sources: [path.join(folder, 'src')] }, surroundings);
  await part.start();
});
afterEach(async () => {
  await part.stop(true);
  await rm(folder, { recursive: true });
});

test('starts again when its sources change, and says why in its log', async () => {
  expect(await answer()).toBe('first');
  await says('"second"');
  await vi.waitFor(async () => expect(await answer()).toBe('second'), 10_000);
  expect(log.tail(5)).toMatch(/starts again: .*main\.ts has changed/);
  expect(reported).toEqual([]);
});

test('what does not start is told, and started as soon as it is mended, however long it would have waited', async () => {
  await says('"un');
  // 0.5, 1, 2 s: the next try is 4 s away
  await vi.waitFor(() => expect(reported.filter((text) => text.includes('again in 4 s'))).toHaveLength(1), 20_000);
  expect(reported.join('\n')).toContain('SyntaxError');
  const mendedAt = performance.now();
  await says('"mended"');
  await vi.waitFor(async () => expect(await answer()).toBe('mended'), 10_000);
  expect(performance.now() - mendedAt).toBeLessThan(3_500);
});

test('is left alone once it is stopped', async () => {
  await part.stop(false);
  const told = new Promise((resolve) => {
    onTestFinished(watchSources([path.join(folder, 'src')], resolve));
  });
  await says('"ghost"');
  await told; // and so has the part been, if it still listens
  expect(log.tail(5)).not.toContain('starts again');
});
