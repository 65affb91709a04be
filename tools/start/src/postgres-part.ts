import { createServiceDatabase } from '@souk/tool-postgres/service-database';
import { type RunningPostgres, startPostgres } from '@souk/tool-postgres/start-postgres';
import { processIdentity } from './process-identity.ts';
import type { Secrets } from './secrets.ts';
import { PartFailure, type SupervisedProcess } from './supervised-process.ts';
import type { Topology } from './topology.ts';

type Options = { postgres: NonNullable<Topology['postgres']>; secrets: Secrets; report: (text: string) => void };

/** The embedded database: started with a database for each service, and again when it dies. */
export function supervisePostgres({ postgres, secrets, report }: Options): SupervisedProcess {
  const start = () => startPostgres({ dir: postgres.dir, port: postgres.port, password: secrets.postgresPassword });
  let running: RunningPostgres | undefined;
  let watch: NodeJS.Timeout | undefined;
  let stopping = false;

  function restartIfDead() {
    if (!running || processIdentity(running.pid)) return;
    report('stopped; starting it again');
    try {
      running = start();
    } catch (error) {
      report(error instanceof Error ? error.message : String(error)); // and again at the next look
    }
  }

  return {
    name: 'postgres',
    async start() {
      if (stopping) throw new PartFailure('postgres was not started');
      running = start();
      for (const name of postgres.databases) {
        await createServiceDatabase(running.url, { name, password: secrets.databasePasswords[name] ?? '' });
      }
      if (!stopping) watch = setInterval(restartIfDead, 1_000);
    },
    async stop() {
      stopping = true;
      clearInterval(watch);
      running?.stop();
    },
  };
}
