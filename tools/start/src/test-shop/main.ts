// The real supervisor with real Postgres and Restate, over two small parts. Arguments: port base, state folder, and FAIL for the back part.
import path from 'node:path';
import { openConsole } from '../progress.ts';
import { explainFailure, runShop } from '../run-shop.ts';
import { loadSecrets } from '../secrets.ts';
import type { Part, Topology } from '../topology.ts';

const [base, stateDir, fail = ''] = process.argv.slice(2);
if (!base || !stateDir) throw new Error('usage: main.ts <port base> <state folder> [fail]');
const port = (offset: number) => Number(base) + offset;

const part = (name: string, at: number, after: string[], env: Record<string, string> = {}): Part => ({
  name,
  folder: 'part',
  kind: 'service',
  entry: 'main.ts',
  env: { PORT: String(at), HOST: '127.0.0.1', ...env },
  ports: { http: at },
  after,
  readyUrl: `http://127.0.0.1:${at}/health/ready`,
});

const system: Topology = {
  url: `http://localhost:${port(0)}`,
  parts: [
    part('front', port(0), ['back']),
    part('back', port(1), ['postgres', 'restate'], { FAIL: fail }),
    { ...part('absent', port(2), []), folder: 'not-there' },
  ],
  postgres: { port: port(3), dir: path.join(stateDir, 'postgres'), databases: ['user', 'order'] },
  restate: { dir: path.join(stateDir, 'restate'), ports: { ingress: port(4), admin: port(5), node: port(6) } },
};

try {
  await runShop({
    system,
    secrets: loadSecrets(stateDir),
    settings: {
      offset: 0,
      stateDir,
      reload: [],
      alone: undefined,
      operator: {},
      readyWithinMs: fail === 'never ready' ? 3_000 : 60_000,
      longestPauseMs: 30_000,
    },
    console: openConsole((text) => process.stdout.write(text)),
    root: import.meta.dirname,
  });
} catch (error) {
  explainFailure(error);
  process.exit(1);
}
