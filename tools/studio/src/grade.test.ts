import { expect, test } from 'vitest';
import { grade } from '../denoise/src/grade.ts';

const [width, height] = [300, 375];
const fill = (rgb: number[]): Float32Array =>
  Float32Array.from({ length: width * height * 3 }, (_, i) => rgb[i % 3] ?? 0);
const paper = [0.863, 0.815, 0.753]; // #efe9e1, linear

const corner = (pixels: Buffer, x: number, y: number): number[] => [
  ...pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3),
];

test('paper comes out as the shop’s paper-white, whatever light fell on it', () => {
  const albedo = fill(paper);
  for (const light of [
    [0.2, 0.18, 0.15],
    [1.9, 1.8, 1.7],
  ]) {
    const color = fill(light);
    const layers = { width, height, color, albedo, normal: fill([0, 0, 1]) };
    const pixels = grade(layers, { grain: 0 });
    corner(pixels, 150, 100).forEach((channel, k) => {
      expect(Math.abs(channel - ([239, 233, 225][k] ?? 0))).toBeLessThan(8);
    });
  }
});

test('light that falls off to one side is evened out', () => {
  const albedo = fill(paper);
  const color = fill(paper).map((value, i) => value * (1 - 0.4 * ((Math.floor(i / 3) % width) / width)));
  const pixels = grade({ width, height, color, albedo, normal: fill([0, 0, 1]) }, { grain: 0 });
  const [left = 0, right = 0] = [corner(pixels, 10, 190)[1], corner(pixels, 290, 190)[1]];
  expect(left - right).toBeLessThan(18);
});

test('a room is left as it is lit', () => {
  const color = fill([0.18, 0.18, 0.18]);
  const layers = { width, height, color, albedo: fill(paper), normal: fill([0, 0, 1]) };
  expect(corner(grade(layers, { paper: false, grain: 0, vignette: 0 }), 150, 190)[0]).toBeLessThan(125);
});
