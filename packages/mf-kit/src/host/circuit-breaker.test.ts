import { describe, expect, it } from 'vitest';
import { CircuitBreaker } from './circuit-breaker.ts';

function broken() {
  let time = 0;
  const circuit = new CircuitBreaker({ failures: 3, restMs: 100, now: () => time });
  for (let n = 0; n < 3; n += 1) circuit.failed();
  return { circuit, wait: (ms: number) => (time += ms) };
}

describe('CircuitBreaker', () => {
  it('refuses after consecutive failures only', () => {
    const circuit = new CircuitBreaker({ failures: 2, restMs: 100 });
    circuit.failed();
    circuit.succeeded();
    circuit.failed();
    expect(circuit.allows()).toBe(true);
    circuit.failed();
    expect(circuit.allows()).toBe(false);
  });
  it('lets one call probe after the rest, and rests again when it fails', () => {
    const { circuit, wait } = broken();
    wait(101);
    expect([circuit.allows(), circuit.allows()]).toEqual([true, false]);
    circuit.failed();
    wait(99);
    expect(circuit.allows()).toBe(false);
  });
  it('closes when the probe succeeds', () => {
    const { circuit, wait } = broken();
    wait(101);
    circuit.allows();
    circuit.succeeded();
    expect([circuit.allows(), circuit.allows()]).toEqual([true, true]);
  });
});
