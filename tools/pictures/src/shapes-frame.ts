import type { Part, Scene } from './scene.ts';
import type { Solid } from './solid.ts';

export const frame = (half: number, high: number, depth: number, low = 0): Scene['frame'] => ({
  half,
  low,
  high,
  depth,
});
export const wood = (solid: Solid, grain: 'x' | 'y' | 'z' = 'x', colour?: string): Part => ({
  ...solid,
  finish: 'wood',
  grain,
  ...(colour ? { colour } : {}),
});
