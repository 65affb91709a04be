// `pnpm --filter @souk/catalog-mf dev`: one remote without the shell, as the host of its own pages and with hot reload, on a port of
// its own. Services, and fragments of other remotes, are those of the shop that runs beside it.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { partCommand } from './part-command.ts';
import { checkPorts } from './ports.ts';
import { explainFailure } from './run-shop.ts';
import { loadSecrets } from './secrets.ts';
import { readSettings, repository, StartError } from './settings.ts';
import { topology } from './topology.ts';

/** Added to the remote's port, so that it runs beside the one of the shop. */
const BESIDE = 200;

try {
  const name = process.argv[2];
  const settings = readSettings([], process.env);
  const { parts, url } = topology(settings, loadSecrets(settings.stateDir));
  const remotes = parts.filter((part) => part.kind === 'app' && part.name !== 'shell');
  const part = remotes.find((remote) => remote.name === name);
  const shell = parts.find((candidate) => candidate.name === 'shell');
  if (!part)
    throw new StartError(`"${name}" is no remote. There are: ${remotes.map((remote) => remote.name).join(', ')}`);

  const port = (part.ports.http ?? 0) + BESIDE;
  await checkPorts([{ port, owner: `${part.name} alone` }]);
  const { command, args, env } = partCommand(part, true);
  const alone = {
    PORT: String(port),
    SHOP_URL: `http://localhost:${port}`,
    SOUK_STANDALONE: '1',
    REMOTES: shell?.env.REMOTES,
  };
  console.log(`${part.name} alone: http://localhost:${port}, with the services of the shop at ${url}`);
  const child = spawn(command, args, {
    cwd: path.join(repository, part.folder),
    env: { ...env, ...alone },
    stdio: 'inherit',
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  child.once('exit', (code) => process.exit(code ?? 0));
} catch (error) {
  explainFailure(error);
  process.exit(1);
}
