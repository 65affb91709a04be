import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startRestate } from './start-restate.ts';

/**
 * Vitest globalSetup: a throwaway Restate server for one test run. Tests find it by `TEST_RESTATE_INGRESS_URL` and
 * `TEST_RESTATE_ADMIN_URL`.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const dir = mkdtempSync(path.join(tmpdir(), 'souk-test-restate-'));
  const [ingress, admin, node] = await freePorts();
  const restate = startRestate({ dir, ports: { ingress, admin, node }, logFile: path.join(dir, 'restate.log') });
  const stop = () => {
    // nothing in a throwaway server is worth a slow, clean stop
    restate.process.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', stop);
  await restate.ready;
  process.env.TEST_RESTATE_INGRESS_URL = restate.ingressUrl;
  process.env.TEST_RESTATE_ADMIN_URL = restate.adminUrl;
  return async () => {
    process.off('exit', stop);
    const exited = once(restate.process, 'exit');
    restate.process.kill('SIGKILL');
    await exited;
    stop();
  };
}

/** Three different ports: all are held open until the last is known. */
async function freePorts(): Promise<[number, number, number]> {
  const probes: Server[] = [];
  const take = async () => {
    const probe = createServer().listen(0, '127.0.0.1');
    probes.push(probe);
    await once(probe, 'listening');
    const address = probe.address();
    if (typeof address !== 'object' || !address) throw new Error('no free port');
    return address.port;
  };
  const ports: [number, number, number] = [await take(), await take(), await take()];
  for (const probe of probes) {
    probe.close();
    await once(probe, 'close');
  }
  return ports;
}
