// `pnpm run import FILE`: a Shopify product CSV, or one of translations, into the catalogue of the running shop. (`pnpm import` alone is a command of pnpm itself.)
import { stat } from 'node:fs/promises';
import { CommandError, runCommand } from '@souk/tool-operate/command';
import { signIn } from '@souk/tool-operate/sign-in';
import { showProgress } from './progress.ts';
import { readSettings, type Settings, USAGE } from './settings.ts';
import { type ImportResult, upload } from './upload.ts';

async function run(settings: Settings): Promise<void> {
  const { file, productUrl } = settings;
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new CommandError(`There is no file ${file}`);
  const token = await signIn(settings, settings.token);
  const startedAt = performance.now();
  const progress = showProgress(found.size, process.stderr);
  try {
    const result = await upload({ file, productUrl, token, onProgress: progress.update });
    progress.clear();
    report(result, (performance.now() - startedAt) / 1000);
  } finally {
    progress.clear();
  }
}

function report(result: ImportResult, seconds: number): void {
  const { created, updated, skipped, rows, errors, errorCount } = result;
  for (const { line, reason } of errors) console.log(`line ${line}: ${reason}`);
  if (errorCount > errors.length) console.log(`… and ${errorCount - errors.length} more bad rows`);
  console.log(
    `${created} created, ${updated} updated, ${skipped} unchanged, ${errorCount} bad rows ` +
      `(${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s)`,
  );
  if (errorCount > 0 && created + updated + skipped === 0) process.exitCode = 1;
}

await runCommand(async () => {
  const settings = readSettings(process.argv.slice(2), process.env);
  if (settings === 'help') console.log(USAGE);
  else await run(settings);
});
