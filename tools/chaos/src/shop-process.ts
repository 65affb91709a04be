// The shop that the harness breaks, under the very supervisor that runs Souk: all but the pages, with the harness's links in between.
import { openConsole } from '@souk/tool-start/progress';
import { explainFailure, runShop } from '@souk/tool-start/run-shop';
import { loadSecrets } from '@souk/tool-start/secrets';
import { repository } from '@souk/tool-start/settings';
import { topology } from '@souk/tool-start/topology';
import { rewired, shopOrder } from './rewire.ts';

const order = shopOrder.parse(JSON.parse(process.argv[2] ?? '{}'));
// Whoever started us holds this pipe: when they are gone, however that came, so are we.
process.stdin.resume().on('close', () => process.kill(process.pid, 'SIGTERM'));

try {
  const { offset, stateDir } = order;
  const operator = { LOG_LEVEL: 'warn', PAYMENT_DEADLINE_SECONDS: String(order.deadlineSeconds) };
  const secrets = loadSecrets(stateDir);
  const system = rewired(topology({ offset, stateDir, operator }, secrets), order);
  const settings = {
    offset,
    stateDir,
    operator,
    reload: [],
    alone: undefined,
    readyWithinMs: 90_000,
    // it dies again and again because we kill it: that is no reason to wait
    longestPauseMs: 500,
  };
  const console = openConsole((text) => process.stdout.write(text));
  await runShop({ system, secrets, settings, console, root: repository });
} catch (error) {
  explainFailure(error);
  process.exit(1);
}
