import type { Camera } from './camera.ts';
import { type Field, lightReaching, openness } from './field.ts';
import type { Scene } from './scene.ts';
import type { Point } from './solid.ts';

export interface GroundHit {
  p: Point;
  n: Point;
  open: number;
  lit: number;
  tinted: number;
}

const cells = 130;

/**
 * The paper the scene stands on or hangs against. Its shadows are soft, so they are worked out once on a grid
 * and read between the grid's points.
 */
export function groundOf(scene: Scene, camera: Camera, { field, glass }: { field: Field; glass: Field }) {
  const { half, low, high, depth } = scene.frame;
  const size = Math.hypot(half, (high - low) / 2, depth);
  const wall = scene.stands === 'wall';
  const n: Point = wall ? [0, 0, 1] : [0, 1, 0];
  const middle: Point = wall ? [size * 0.5, (low + high) / 2 - size * 0.4, -depth] : [size * 0.5, low, -size * 0.25];
  const reach = size * 2.6;
  const shadows = scene.stands === 'nowhere' ? undefined : shadowGrid();

  function shadowGrid(): Float32Array {
    const grid = new Float32Array(cells * cells * 3);
    for (let row = 0; row < cells; row++) {
      for (let column = 0; column < cells; column++) {
        const a = (column / (cells - 1) - 0.5) * 2 * reach;
        const b = (row / (cells - 1) - 0.5) * 2 * reach;
        const p: Point = wall ? [middle[0] + a, middle[1] + b, middle[2]] : [middle[0] + a, middle[1], middle[2] + b];
        const from: Point = [p[0] + n[0] * size * 0.004, p[1] + n[1] * size * 0.004, p[2] + n[2] * size * 0.004];
        const at = (row * cells + column) * 3;
        grid[at] = field.empty ? 1 : openness(field, p, n, size);
        grid[at + 1] = field.empty ? 1 : broad(field, from);
        grid[at + 2] = glass.empty ? 1 : broad(glass, from);
        if (!glass.empty) grid[at] = Math.min(grid[at] ?? 1, 0.55 + 0.45 * openness(glass, p, n, size * 1.2));
      }
    }
    return grid;
  }

  /** Light of a window rather than a lamp: two directions, each with a wide half-shadow. */
  function broad(through: Field, from: Point): number {
    const { light, right } = camera;
    let sum = 0;
    for (const turn of [-0.16, 0.16]) {
      const towards = [light[0] + right[0] * turn, light[1] + turn * 0.15, light[2] + right[2] * turn];
      const length = Math.hypot(...towards);
      sum += lightReaching(
        through,
        from,
        towards.map((v) => v / length),
        size * 2.6,
        2.6,
      );
    }
    return sum / 2;
  }

  return (eye: Point, d: Point): GroundHit | undefined => {
    const slope = wall ? d[2] : d[1];
    if (!shadows || slope > -1e-4) return undefined;
    const t = wall ? (middle[2] - eye[2]) / slope : (middle[1] - eye[1]) / slope;
    const p: Point = [eye[0] + d[0] * t, eye[1] + d[1] * t, eye[2] + d[2] * t];
    const a = ((p[0] - middle[0]) / reach / 2 + 0.5) * (cells - 1);
    const b = ((wall ? p[1] - middle[1] : p[2] - middle[2]) / reach / 2 + 0.5) * (cells - 1);
    if (a < 0 || b < 0 || a >= cells - 1 || b >= cells - 1) return { p, n, open: 1, lit: 1, tinted: 1 };
    const read = (what: number): number => {
      const at = ((b | 0) * cells + (a | 0)) * 3 + what;
      const [fa, fb] = [a - (a | 0), b - (b | 0)];
      const near = (shadows[at] ?? 1) * (1 - fa) + (shadows[at + 3] ?? 1) * fa;
      const far = (shadows[at + cells * 3] ?? 1) * (1 - fa) + (shadows[at + cells * 3 + 3] ?? 1) * fa;
      return near * (1 - fb) + far * fb;
    };
    return { p, n, open: read(0), lit: read(1), tinted: read(2) };
  };
}
