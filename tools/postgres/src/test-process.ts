// For tests: starts or stops Postgres from the sources named, in a process of its own and as the account named.
// Its umask closes what it makes to others, as a careful administrator's does.
import type { Account } from './account.ts';
import type { PostgresOptions } from './start-postgres.ts';

export type ProcessOrder = { sources: string; account: Account; options: PostgresOptions; action: 'start' | 'stop' };

const { sources, account, options, action } = JSON.parse(process.argv[2] ?? '') as ProcessOrder;
process.umask(0o077);
// node itself may lie where the account cannot reach it, so the account changes here and for good
if (account.gid !== undefined) {
  process.setgroups?.([]);
  process.setgid?.(account.gid);
}
if (account.uid !== undefined) process.setuid?.(account.uid);

const { startPostgres, stopPostgres } = (await import(sources)) as typeof import('./start-postgres.ts');
if (action === 'start') process.stdout.write(JSON.stringify(startPostgres(options)));
else stopPostgres(options.dir);
