import type { Part } from './scene.ts';

/** All parts as one distance field; `nearest` is the part that gave the last answer. */
export interface Field {
  distance(x: number, y: number, z: number): number;
  nearest: number;
  empty: boolean;
}

export function fieldOf(parts: { part: Part; id: number }[]): Field {
  const count = parts.length;
  const ids = parts.map(({ id }) => id);
  const solids = parts.map(({ part }) => part.distance);
  const balls = new Float64Array(parts.flatMap(({ part: { ball } }) => [ball.x, ball.y, ball.z, ball.r]));
  const field: Field = {
    nearest: -1,
    empty: count === 0,
    distance(x, y, z) {
      let best = 1e9;
      for (let at = 0; at < count; at++) {
        const dx = x - (balls[at * 4] ?? 0);
        const dy = y - (balls[at * 4 + 1] ?? 0);
        const dz = z - (balls[at * 4 + 2] ?? 0);
        const toBall = Math.sqrt(dx * dx + dy * dy + dz * dz) - (balls[at * 4 + 3] ?? 0);
        if (toBall >= best) continue;
        const d = (solids[at] as Part['distance'])(x, y, z);
        if (d < best) {
          best = d;
          field.nearest = ids[at] ?? -1;
        }
      }
      return best;
    },
  };
  return field;
}

/** How much of a broad light reaches a point: 0 dark, 1 all. Smaller `sharp` gives a wider half-shadow. */
export function lightReaching(field: Field, from: number[], towards: number[], reach: number, sharp: number): number {
  const [x = 0, y = 0, z = 0, dx = 0, dy = 0, dz = 0] = [...from, ...towards];
  let light = 1;
  let t = reach * 0.004;
  for (let step = 0; step < 28 && t < reach; step++) {
    const d = field.distance(x + dx * t, y + dy * t, z + dz * t);
    light = Math.min(light, 0.5 + (0.5 * sharp * d) / t);
    if (light <= 0) return 0;
    t += Math.min(Math.max(d * 0.7, reach * 0.008), reach * 0.1);
  }
  return light * light * (3 - 2 * light);
}

/** How open a point is to the sky: 0 closed in, 1 free. */
export function openness(field: Field, p: number[], n: number[], scale: number): number {
  const [x = 0, y = 0, z = 0, nx = 0, ny = 0, nz = 0] = [...p, ...n];
  let closed = 0;
  let weight = 0.55;
  for (let tap = 1; tap <= 5; tap++) {
    const h = scale * 0.012 * tap ** 2;
    const d = field.distance(x + nx * h, y + ny * h, z + nz * h);
    closed += weight * Math.max(0, 1 - d / h);
    weight *= 0.72;
  }
  return Math.max(0, 1 - closed * 0.62);
}
