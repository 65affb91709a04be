import type { HotOutcome } from './hot.ts';
import type { Violation } from './invariants.ts';
import type { Outcome } from './run.ts';

const total = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0);
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0);
const seconds = (value: number): string => `${value.toFixed(1)} s`;

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** What takes longer than this is named. */
const TELLS_WITHIN_S = 10;

function complaints(violations: readonly Violation[], again: string): string[] {
  if (violations.length === 0) return [];
  return [...violations.map(({ rule, detail }) => `      ✗ ${rule}: ${detail}`), `      again: ${again}`];
}

/** One line, and what is wrong below it. */
export function lineOf(outcome: Outcome, { place, again }: { place: string; again: string }): string {
  const { seed, title, orders, settled, allSettled, violations } = outcome;
  const mark = violations.length === 0 ? '✓' : '✗';
  const made = `${total(orders.values())} orders, settled ${seconds(most(settled))}, all told ${seconds(allSettled)}`;
  const slow = allSettled > TELLS_WITHIN_S ? [`      last: ${outcome.last.join(', ')}`] : [];
  const faults = violations.length > 0 ? [`      faults: ${outcome.faults.join(', ')}`] : [];
  return [
    `  ${mark} ${place}  seed ${seed}  ${title}: ${made}`,
    ...slow,
    ...faults,
    ...complaints(violations, again),
  ].join('\n');
}

export function lineOfHot(outcome: HotOutcome, { place, again }: { place: string; again: string }): string {
  const { seed, sold, left, tries, violations } = outcome;
  const mark = violations.length === 0 ? '✓' : '✗';
  const made = `${sold} sold, ${left} left without paying, ${tries} tries, ${seconds(outcome.seconds)}`;
  return [`  ${mark} ${place}  seed ${seed}  ${made}`, ...complaints(violations, again)].join('\n');
}

/** What all runs together came to. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const settled = outcomes.flatMap((one) => one.settled);
  const faults = Map.groupBy(
    outcomes.flatMap((one) => one.faults),
    (words) => words.replace(/ for .*/, ''),
  );
  const orders = Map.groupBy(
    outcomes.flatMap((one) => [...one.orders]),
    ([status]) => status,
  );
  const counted = [...orders].map(([status, all]) => `${total(all.map(([, count]) => count))} ${status}`);
  const rows: [string, string][] = [
    ['runs', String(outcomes.length)],
    ['faults', `${total([...faults.values()].map((all) => all.length))}`],
    ...[...faults].sort().map(([words, all]): [string, string] => [`  ${words}`, String(all.length)]),
    ['orders', `${settled.length}: ${counted.join(', ')}`],
    ['an order settled after the last fault', `median ${seconds(median(settled))}, at most ${seconds(most(settled))}`],
    ['everything was told after it', `at most ${seconds(most(outcomes.map((one) => one.allSettled)))}`],
    ['mails that came twice under one Message-ID', String(total(outcomes.map((one) => one.doubles)))],
    ['violations', String(total(outcomes.map((one) => one.violations.length)))],
  ];
  const width = most(rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}
