// `pnpm test`: everything, one step after the other, with its own ports and state. `pnpm test unit e2e` runs only those steps.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ensureBrowser } from '@souk/tool-browser/ensure-browser';
import { playwrightCounts, vitestCounts } from './counts.ts';
import { freePortOffset } from './free-port-offset.ts';
import { root, runStep, type Step } from './run-step.ts';

const reports = mkdtempSync(path.join(tmpdir(), 'souk-test-'));
const report = (name: string) => path.join(reports, `${name}.json`);

const steps: Step[] = [
  { name: 'lint', command: ['biome', 'ci', '.'] },
  {
    name: 'boundaries',
    command: ['depcruise', '--config', '.dependency-cruiser.cjs', 'apps', 'packages', 'services', 'sandbox', 'tools'],
  },
  { name: 'openapi', command: ['node', 'tools/generate/src/main.ts', '--check'] },
  { name: 'types', command: ['turbo', 'run', 'typecheck', '--output-logs=errors-only', '--concurrency=2'] },
  {
    name: 'unit',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report('unit')}`],
    counts: () => vitestCounts(report('unit')),
  },
  { name: 'chaos', command: ['node', 'tools/chaos/src/main.ts', '--short'] },
  { name: 'build', command: ['turbo', 'run', 'build', '--output-logs=errors-only', '--concurrency=1'] },
  {
    name: 'e2e',
    command: ['playwright', 'test', '--reporter=list,json'],
    env: async () => ({
      PLAYWRIGHT_JSON_OUTPUT_NAME: report('e2e'),
      SOUK_BROWSER: JSON.stringify(await ensureBrowser()),
      SOUK_PORT_OFFSET: String(await freePortOffset()),
      SOUK_STATE: path.join(reports, 'state'),
    }),
    counts: () => playwrightCounts(report('e2e')),
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

let passed = 0;
let failed = 0;
for (const step of steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const counts = await runStep(step);
  passed += counts.passed;
  failed += counts.failed;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\nsteps in ${path.basename(root)}: a step without tests of its own counts as one`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
