import { existsSync, readFileSync } from 'node:fs';
import { type Layers, readExr } from './exr.ts';

/** Where the full render lies in the frame: left, right, low, high, from 0 to 1. */
type Box = [left: number, right: number, low: number, high: number];

const feather = 14;

/** A render as Blender left it: whole, or its middle in full and the paper around it from a small one, with a soft edge between. */
export function readRender(exr: string): Layers {
  const full = readExr(exr);
  const told = exr.replace(/\.exr$/, '.json');
  const { box }: { box: Box | null } = existsSync(told) ? JSON.parse(readFileSync(told, 'utf8')) : { box: null };
  return box ? joined(full, readExr(exr.replace(/\.exr$/, '.ground.exr')), box) : full;
}

export function joined(full: Layers, small: Layers, [left, right, low, high]: Box): Layers {
  const { width, height } = full;
  const edges = [left * width, right * width, (1 - high) * height, (1 - low) * height] as const;
  const out = { width, height, color: full.color.slice(), albedo: full.albedo.slice(), normal: full.normal.slice() };
  // an edge of the box that is the edge of the frame needs no transition
  const inside = (at: number, from: number, to: number, end: number): number =>
    Math.min(from <= 0 ? Infinity : at - from - 1, to >= end ? Infinity : to - at - 2);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const depth = Math.min(inside(x, edges[0], edges[1], width), inside(y, edges[2], edges[3], height));
      const share = Math.min(1, Math.max(0, depth / feather));
      if (share === 1) continue;
      for (const layer of ['color', 'albedo', 'normal'] as const) {
        for (let k = 0; k < 3; k++) {
          const i = (y * width + x) * 3 + k;
          const ground = sampled(small, layer, (x + 0.5) / width, (y + 0.5) / height, k);
          out[layer][i] = share > 0 ? share * (full[layer][i] ?? 0) + (1 - share) * ground : ground;
        }
      }
    }
  }
  return out;
}

/** Bilinear. */
function sampled(from: Layers, layer: 'color' | 'albedo' | 'normal', u: number, v: number, k: number): number {
  const { width, height } = from;
  const data = from[layer];
  const x = Math.min(width - 1.001, Math.max(0, u * width - 0.5));
  const y = Math.min(height - 1.001, Math.max(0, v * height - 0.5));
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - x0, y - y0];
  const at = (dx: number, dy: number): number => data[((y0 + dy) * width + x0 + dx) * 3 + k] ?? 0;
  return (at(0, 0) * (1 - fx) + at(1, 0) * fx) * (1 - fy) + (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy;
}
