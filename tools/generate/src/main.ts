// `pnpm generate`: each service writes its OpenAPI document, and the typed clients follow from the documents.
// `--check` changes nothing and exits with 1 if a committed file is not what would be generated.
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import openapiTypescript, { astToString } from 'openapi-typescript';

const root = path.resolve(import.meta.dirname, '../../..');
const check = process.argv.includes('--check');
const run = promisify(execFile);

const services = readdirSync(path.join(root, 'services')).filter((name) =>
  existsSync(path.join(root, 'services', name, 'src/openapi.ts')),
);
const stale: string[] = [];

async function put(file: string, content: string): Promise<void> {
  const now = existsSync(file) ? await readFile(file, 'utf8') : undefined;
  if (now === content) return;
  stale.push(path.relative(root, file));
  if (!check) await writeFile(file, content);
}

await Promise.all(
  services.map(async (service) => {
    const folder = path.join(root, 'services', service);
    const { stdout } = await run(process.execPath, ['src/openapi.ts'], { cwd: folder, maxBuffer: 16 * 1024 * 1024 });
    await put(path.join(folder, 'openapi.json'), stdout);
    const types = astToString(await openapiTypescript(JSON.parse(stdout)));
    const header = `// Generated from services/${service}/openapi.json by \`pnpm generate\`; never edited.\n`;
    await put(path.join(root, 'packages/contracts/src', `${service}.generated.ts`), header + types);
  }),
);

for (const file of stale) console.log(check ? `stale: ${file}` : `wrote ${file}`);
if (check && stale.length > 0) {
  console.error('Run `pnpm generate` and commit the result.');
  process.exit(1);
}
