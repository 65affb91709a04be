import { Refusal } from './refusal.ts';

/** Ports that the contract keeps for parts that may not be there yet; others number on from `firstOf`. */
const KEPT: Record<string, number> = { account: 3003, search: 4006, recommendation: 4007, release: 4008 };
const firstOf = { remote: 3051, service: 4201 };
/** Above a remote's port by 100 and more it runs alone (tools/start). */
const ROOM = 49;

interface Wish {
  kind: 'remote' | 'service';
  name: string;
  /** As typed by the user. */
  port?: string | undefined;
}

/** The port of a new part: the wished one, the contract's, or the next that nobody has. */
export function choosePort({ kind, name, port }: Wish, taken: number[]): number {
  if (port !== undefined) return checkPort(port, name, taken);
  const kept = KEPT[name];
  if (kept !== undefined && !taken.includes(kept)) return kept;
  const first = firstOf[kind];
  for (let next = first; next < first + ROOM; next++) if (!taken.includes(next)) return next;
  throw new Refusal(`All ports from ${first} to ${first + ROOM - 1} are taken: choose one by --port.`);
}

function checkPort(text: string, name: string, taken: number[]): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1024 || port > 9999)
    throw new Refusal(`--port must be a whole number from 1024 to 9999, so that it can be moved, not "${text}".`);
  if (taken.includes(port)) throw new Refusal(`Port ${port} is taken by another part (tools/start/src/parts.ts).`);
  const keeper = Object.keys(KEPT).find((other) => KEPT[other] === port && other !== name);
  if (keeper) throw new Refusal(`Port ${port} is kept for ${keeper}.`);
  return port;
}
