import { type Camera, dot } from './camera.ts';
import { type Field, fieldOf, lightReaching, openness } from './field.ts';
import { groundOf } from './ground.ts';
import type { Scene } from './scene.ts';
import type { Point } from './solid.ts';

/** What a ray meets. `part` is -1 for floor or wall, -2 for nothing. */
export interface Hit {
  part: number;
  p: Point;
  n: Point;
  view: Point;
  open: number;
  lit: number;
  /** Light that comes through glass in the way of the key light. */
  tinted: number;
  glass: Crossing[];
}

export interface Crossing {
  t: number;
  n: Point;
  entering: boolean;
  part: number;
}

export interface Tracer {
  at(u: number, v: number): Hit;
}

const nothing: Point = [0, 0, 0];

/** Follows rays through a scene; u and v run from -1 to 1 (v upwards) over the picture's height, u by its aspect. */
export function tracerFor(scene: Scene, camera: Camera): Tracer {
  const numbered = scene.parts.map((part, id) => ({ part, id }));
  const field = fieldOf(numbered.filter(({ part }) => !part.glass));
  const glass = fieldOf(numbered.filter(({ part }) => part.glass));
  const { half, low, high, depth } = scene.frame;
  const size = Math.hypot(half, (high - low) / 2, depth);
  const middle: Point = [0, (low + high) / 2, 0];
  const ground = groundOf(scene, camera, { field, glass });
  const { eye, forward, right, up, spread, light } = camera;

  function at(u: number, v: number): Hit {
    const [su, sv] = [u * spread, v * spread];
    let dx = forward[0] + right[0] * su + up[0] * sv;
    let dy = forward[1] + right[1] * su + up[1] * sv;
    let dz = forward[2] + right[2] * su + up[2] * sv;
    const length = Math.sqrt(dx * dx + dy * dy + dz * dz);
    dx /= length;
    dy /= length;
    dz /= length;
    const d: Point = [dx, dy, dz];
    const toMiddle: Point = [middle[0] - eye[0], middle[1] - eye[1], middle[2] - eye[2]];
    const along = dot(toMiddle, d);
    const aside = Math.sqrt(Math.max(0, dot(toMiddle, toMiddle) - along * along));
    const reach = size * 1.35;
    let far = along + reach;
    let hit: Hit | undefined;
    if (aside < reach && !field.empty) {
      const t = march(field, eye, d, Math.max(0.1, along - reach), far);
      if (t > 0) {
        const p: Point = [eye[0] + dx * t, eye[1] + dy * t, eye[2] + dz * t];
        const part = field.nearest;
        const n = normalAt(field, p, size);
        const off: Point = [p[0] + n[0] * size * 0.004, p[1] + n[1] * size * 0.004, p[2] + n[2] * size * 0.004];
        const facing = dot(n, light) > -0.25;
        const lit = facing ? lightReaching(field, off, light, size * 1.6, 5) : 0;
        hit = { part, p, n, view: d, open: openness(field, p, n, size), lit, tinted: 1, glass: [] };
        far = t;
      }
    }
    const crossings =
      aside < reach && !glass.empty ? crossingsOf(glass, eye, d, Math.max(0.1, along - reach), far) : [];
    if (hit) {
      hit.glass = crossings;
      return hit;
    }
    const shade = ground(eye, d);
    if (!shade) return { part: -2, p: nothing, n: nothing, view: d, open: 1, lit: 1, tinted: 1, glass: crossings };
    return { ...shade, part: -1, view: d, glass: crossings };
  }

  function crossingsOf(of: Field, from: Point, d: Point, near: number, far: number): Crossing[] {
    const found: Crossing[] = [];
    let t = near;
    let last = of.distance(from[0] + d[0] * t, from[1] + d[1] * t, from[2] + d[2] * t);
    for (let step = 0; step < 220 && t < far && found.length < 8; step++) {
      const before = t;
      t += Math.max(Math.abs(last) * 0.8, size * 0.0015);
      const here = of.distance(from[0] + d[0] * t, from[1] + d[1] * t, from[2] + d[2] * t);
      if (here > 0 !== last > 0 && t < far) {
        const share = last / (last - here);
        const at = before + (t - before) * share;
        const p: Point = [from[0] + d[0] * at, from[1] + d[1] * at, from[2] + d[2] * at];
        found.push({ t: at, n: normalAt(of, p, size * 0.6), entering: here < 0, part: of.nearest });
      }
      last = here;
    }
    return found;
  }

  return { at };
}

function march(field: Field, from: Point, d: Point, near: number, far: number): number {
  let t = near;
  for (let step = 0; step < 140 && t < far; step++) {
    const gap = field.distance(from[0] + d[0] * t, from[1] + d[1] * t, from[2] + d[2] * t);
    if (gap < 0.00025 * t) return t;
    t += gap * 0.9;
  }
  return -1;
}

function normalAt(field: Field, [x, y, z]: Point, size: number): Point {
  const e = size * 0.003;
  const a = field.distance(x + e, y - e, z - e);
  const b = field.distance(x - e, y - e, z + e);
  const c = field.distance(x - e, y + e, z - e);
  const f = field.distance(x + e, y + e, z + e);
  const [nx, ny, nz] = [a - b - c + f, c + f - a - b, b + f - a - c];
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz) || 1;
  // the last call moved it; ask again at the point itself
  field.distance(x, y, z);
  return [nx / length, ny / length, nz / length];
}
