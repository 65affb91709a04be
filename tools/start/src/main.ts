import path from 'node:path';
import { openConsole } from './progress.ts';
import { loadSecrets } from './secrets.ts';
import { seedCatalogue } from './seed-catalogue.ts';
import { readSettings, repository, type Settings, StartError } from './settings.ts';
import { createShop, type Shop } from './shop.ts';
import { becomeSupervisor } from './single-start.ts';
import { PartFailure } from './supervised-process.ts';
import { topology } from './topology.ts';

const console = openConsole((text) => process.stdout.write(text));

try {
  await main(readSettings(process.argv.slice(2), process.env));
} catch (error) {
  explain(error);
  process.exit(1);
}

async function main(settings: Settings) {
  const secrets = loadSecrets(settings.stateDir);
  const system = topology(settings, secrets);
  const postgresDir = path.join(settings.stateDir, 'postgres');
  const supervisor = await becomeSupervisor(settings.stateDir, postgresDir, console.line);
  console.line('Souk starts');
  const shop = createShop({ system, secrets, settings, console });
  const closing = closeOnSignal(shop, supervisor.release);
  try {
    await shop.start();
    if (shop.has('user') && shop.has('product')) await seed();
  } catch (error) {
    if (closing.begun()) return;
    explain(error);
    await closing.close(1);
  }
  if (!closing.begun()) console.line(`Souk is ready: ${system.url}`);

  async function seed() {
    const [userUrl, productUrl] = [4001, 4002].map((port) => `http://127.0.0.1:${port + settings.offset}`) as [
      string,
      string,
    ];
    const file = path.join(repository, 'data/catalogue.csv');
    const { admin } = secrets.credentials;
    await console.step('demo catalogue', () => seedCatalogue({ userUrl, productUrl, admin, file }));
  }
}

/** One Ctrl-C closes the shop in order; a second one, a second later or more, does not wait for anyone. */
function closeOnSignal(shop: Shop, release: () => void) {
  let begunAt = 0;
  async function close(exitCode: number) {
    begunAt ||= Date.now();
    await shop.stop(false);
    release();
    process.exit(exitCode);
  }
  async function onSignal() {
    if (!begunAt) {
      console.line('Souk stops');
      await close(0);
    }
    // pnpm passes on the Ctrl-C that the terminal has already sent to all: that is not a second one
    if (Date.now() - begunAt < 1_000) return;
    console.line('Souk stops at once');
    await shop.stop(true);
    release();
    process.exit(1);
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  return { close, begun: () => begunAt > 0 };
}

function explain(error: unknown) {
  const expected = error instanceof StartError || error instanceof PartFailure;
  process.stderr.write(`\n${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
}
