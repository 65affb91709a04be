import { expect, test } from 'vitest';
import type { Layers } from '../denoise/src/exr.ts';
import { cropped, joined } from '../denoise/src/join.ts';

const layers = (width: number, height: number, value: (x: number, y: number) => number): Layers => {
  const data = Float32Array.from({ length: width * height * 3 }, (_, i) => {
    const at = Math.floor(i / 3);
    return value(((at % width) + 0.5) / width, (Math.floor(at / width) + 0.5) / height);
  });
  return { width, height, color: data, albedo: data.slice(), normal: data.slice() };
};
const middle = { left: 50, right: 150, top: 60, bottom: 200 };

test('the part is laid into its place, without a seam to the drawn-out ground', () => {
  const slope = (x: number, y: number): number => 0.5 + 0.2 * x + 0.1 * y;
  const full = layers(200, 200, slope);
  const { color } = joined(full, layers(50, 50, slope), cropped(full, middle), middle);
  // the outermost pixels have no small pixel on their other side
  for (let y = 2; y < 198; y++) {
    for (let x = 2; x < 198; x++)
      expect(Math.abs((color[(y * 200 + x) * 3] ?? 0) - (full.color[(y * 200 + x) * 3] ?? 0))).toBeLessThan(1e-3);
  }
});

test('inside, only the full render counts, up to an edge that it shares with the frame', () => {
  const full = layers(200, 200, () => 1);
  const { color } = joined(
    full,
    layers(50, 50, () => 0),
    cropped(full, middle),
    middle,
  );
  expect(color[(199 * 200 + 100) * 3]).toBe(1);
  expect(color[(120 * 200 + 100) * 3]).toBe(1);
  expect(color[(60 * 200 + 100) * 3]).toBe(0);
  expect(color[(120 * 200 + 20) * 3]).toBe(0);
});
