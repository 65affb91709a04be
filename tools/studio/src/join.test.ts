import { expect, test } from 'vitest';
import type { Layers } from '../denoise/src/exr.ts';
import { joined } from '../denoise/src/join.ts';

const layers = (width: number, height: number, value: (x: number, y: number) => number): Layers => {
  const data = Float32Array.from({ length: width * height * 3 }, (_, i) => {
    const at = Math.floor(i / 3);
    return value((at % width) / width, Math.floor(at / width) / height);
  });
  return { width, height, color: data, albedo: data.slice(), normal: data.slice() };
};

test('inside its box the full render is kept, outside the small one is drawn out, without a seam between', () => {
  const box = [0.25, 0.75, 0.25, 0.75] as const;
  const full = layers(200, 200, (x, y) => (x > 0.25 && x < 0.75 && y > 0.25 && y < 0.75 ? 0.5 + 0.2 * x : 0));
  const small = layers(50, 50, (x) => 0.5 + 0.2 * (x + 0.01));
  const { color } = joined(full, small, [...box]);
  for (let y = 0; y < 200; y += 7) {
    for (let x = 2; x < 198; x++) expect(color[(y * 200 + x) * 3]).toBeCloseTo(0.5 + (0.2 * x) / 200, 1.7);
  }
});

test('a box that reaches the edge of the frame is kept up to it', () => {
  const full = layers(100, 100, (x) => (x > 0.4 ? 1 : 0));
  const { color } = joined(
    full,
    layers(25, 25, () => 0),
    [0.4, 1, 0, 1],
  );
  expect(color[(50 * 100 + 99) * 3]).toBe(1);
  expect(color[(0 * 100 + 80) * 3]).toBe(1);
  expect(color[(50 * 100 + 10) * 3]).toBe(0);
});
