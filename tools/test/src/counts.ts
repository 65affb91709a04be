import { readFileSync } from 'node:fs';
import type { Counts } from './run-step.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

export function vitestCounts(file: string): Counts {
  const { numPassedTests, numFailedTests } = read(file) as { numPassedTests: number; numFailedTests: number };
  return { passed: numPassedTests, failed: numFailedTests };
}

export function playwrightCounts(file: string): Counts {
  const { stats } = read(file) as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}
