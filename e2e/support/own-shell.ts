import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { partCommand } from '../../tools/start/src/part-command.ts';
import { loadSecrets } from '../../tools/start/src/secrets.ts';
import { readSettings, repository } from '../../tools/start/src/settings.ts';
import { topology } from '../../tools/start/src/topology.ts';
import { readyAt } from './shop.ts';

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** A second shell beside the shop's own, on its first start ever: it has seen nothing, and knows the remotes by these origins. */
export async function openShell(remotes: { catalog: string; checkout: string }) {
  const settings = readSettings([], process.env);
  const shop = topology(settings, loadSecrets(settings.stateDir));
  const part = shop.parts.find(({ name }) => name === 'shell');
  if (!part) throw new Error('the shop has no shell');
  const port = await freePort();
  const stateDir = await mkdtemp(path.join(tmpdir(), 'souk-own-shell-'));
  const env = { ...part.env, PORT: String(port), REMOTES: JSON.stringify(remotes), STATE_DIR: stateDir };
  const { command, args, env: whole } = partCommand({ ...part, env }, false);
  const shell = spawn(command, args, { cwd: path.join(repository, part.folder), env: whole, stdio: 'ignore' });
  const gone = new Promise((resolve) => shell.once('exit', resolve));
  const close = async () => {
    shell.kill('SIGKILL');
    await gone;
    await rm(stateDir, { recursive: true });
  };
  try {
    await readyAt(`http://127.0.0.1:${port}`);
  } catch (error) {
    await close();
    throw error;
  }
  return { origin: `http://localhost:${port}`, close };
}
