import { existsSync } from 'node:fs';
import path from 'node:path';
import { restateBinary, restateEnvironment } from '@souk/tool-restate/start-restate';
import { buildApps } from './build-apps.ts';
import { partCommand, partPath } from './part-command.ts';
import { openPartLog } from './part-log.ts';
import { checkPorts, type NeededPort } from './ports.ts';
import { supervisePostgres } from './postgres-part.ts';
import type { Console } from './progress.ts';
import { reloadingParts } from './reloading-parts.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { type Startable, startInOrder, stopInOrder } from './start-order.ts';
import { type ProcessSpec, superviseProcess } from './supervised-process.ts';
import type { Part, Topology } from './topology.ts';

type ShopOptions = { system: Topology; secrets: Secrets; settings: Settings; console: Console; root: string };

/** The running system: everything of the topology, started in its order and stopped in the reverse. */
export function createShop({ system, secrets, settings, console, root }: ShopOptions) {
  const { stateDir, readyWithinMs, longestPauseMs } = settings;
  const parts = system.parts.filter((part) => existsSync(path.join(root, part.folder, part.entry)));
  const reloading = reloadingParts(parts, settings.reload);
  const reloads = (part: Part) => reloading.has(part.name);
  const toBuild = parts.filter((part) => part.kind === 'app' && !reloads(part)).map((part) => part.folder);
  const reportOf = (name: string) => (text: string) => console.line(`${name.padEnd(15)}| ${text}`);

  const items: Startable[] = parts.map(node);
  if (system.restate) items.push(restate(system.restate));
  if (system.postgres) items.push(postgres(system.postgres));
  if (toBuild.length) items.push(build());

  function announced(item: Omit<Startable, 'start'> & { title: string; start: () => Promise<void> }): Startable {
    return { ...item, start: () => console.step(item.title, item.start) };
  }

  function supervised(name: string, spec: Omit<ProcessSpec, 'name'>, withinMs = readyWithinMs) {
    const report = reportOf(name);
    const log = openPartLog(stateDir, name);
    return superviseProcess({ name, ...spec }, { stateDir, log, report, readyWithinMs: withinMs, longestPauseMs });
  }

  function node(part: Part): Startable {
    const { after, folder, readyUrl, name } = part;
    const command = partCommand(part, reloads(part));
    const process = supervised(name, { ...command, cwd: path.join(root, folder), readyUrls: [readyUrl] });
    return announced({ ...process, after, title: name });
  }

  function restate({ dir, ports }: NonNullable<Topology['restate']>): Startable {
    const spec = {
      command: restateBinary(),
      args: ['--no-logo'],
      cwd: stateDir,
      env: { PATH: partPath, ...restateEnvironment({ dir, ports }) },
      readyUrls: [`http://127.0.0.1:${ports.admin}/health`, `http://127.0.0.1:${ports.ingress}/restate/health`],
    };
    const process = supervised('restate', spec, 90_000);
    return announced({ ...process, after: [], title: 'restate' });
  }

  function postgres(options: NonNullable<Topology['postgres']>): Startable {
    const server = supervisePostgres({ postgres: options, secrets, report: reportOf('postgres') });
    return announced({ ...server, after: [], title: 'postgres' });
  }

  function build(): Startable {
    const abort = new AbortController();
    const start = () => buildApps({ folders: toBuild, stateDir, path: partPath, signal: abort.signal });
    return announced({ name: 'build', after: [], title: 'building the pages', start, stop: async () => abort.abort() });
  }

  const neededPorts = (): NeededPort[] => [
    ...parts.flatMap((part) => Object.values(part.ports).map((port) => ({ port, owner: part.name }))),
    ...Object.values(system.restate?.ports ?? {}).map((port) => ({ port, owner: 'restate' })),
    ...(system.postgres ? [{ port: system.postgres.port, owner: 'postgres' }] : []),
  ];

  return {
    /** Where a part answers, if it runs here. */
    urlOf: (name: string) => parts.filter((part) => part.name === name).map((part) => new URL(part.readyUrl).origin)[0],
    /** Pages are compiled when they are asked for, not before. */
    compilesPages: parts.some((part) => part.kind === 'app' && reloads(part)),
    async start() {
      await checkPorts(neededPorts());
      await startInOrder(items);
    },
    stop: (force: boolean) => stopInOrder(items, force),
  };
}

export type Shop = ReturnType<typeof createShop>;
