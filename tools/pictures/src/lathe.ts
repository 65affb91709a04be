import { catmullRom, type Distance, type Solid } from './solid.ts';

export type Outline = [radius: number, height: number][];

export const outline = (text: string): Outline =>
  text.split(' ').map((pair) => {
    const [radius = 0, height = 0] = pair.split(',').map(Number);
    return [radius, height];
  });

export const scaled = (line: Outline, factor: number): Outline => line.map(([r, y]) => [r * factor, y * factor]);

export interface Lathe {
  wall: number;
  /** Below this height the shape is solid: stems, feet, heavy bases. */
  solidTo?: number;
}

const columns = 160;
const rows = 320;

/** A vessel turned from its outline, open at the top. Distances are looked up in a table, which is 20 times faster. */
export function vessel(line: Outline, { wall, solidTo = -1 }: Lathe): Solid {
  const curve = smooth(line).map(([r, y]): [number, number] => [
    Math.max(0, r - wall / 2),
    y + (y < 0.01 ? wall / 2 : 0),
  ]);
  const fill = smooth(line).filter(([, y]) => y <= solidTo);
  const lastRadius = fill[fill.length - 1]?.[0] ?? 0;
  const solid: Outline = fill.length > 2 ? [...fill, [lastRadius, solidTo], [0, solidTo]] : [];
  const width = Math.max(...line.map(([r]) => r)) + 1.5;
  const low = Math.min(...line.map(([, y]) => y)) - 1.5;
  const height = Math.max(...line.map(([, y]) => y)) + 1.5 - low;
  const table = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const r = (column / (columns - 1)) * width;
      const y = (row / (rows - 1)) * height + low;
      const shell = toLine(curve, r, y) - wall / 2;
      table[row * columns + column] = solid.length ? Math.min(shell, toPolygon(solid, r, y)) : shell;
    }
  }
  const middle = low + height / 2;
  const ballRadius = Math.hypot(width - 1.3, height / 2 - 1.3);
  const distance: Distance = (x, y, z) => {
    const r = Math.sqrt(x * x + z * z);
    const u = Math.min(Math.max((r / width) * (columns - 1), 0), columns - 1.001);
    const v = Math.min(Math.max(((y - low) / height) * (rows - 1), 0), rows - 1.001);
    const at = (v | 0) * columns + (u | 0);
    const fu = u - (u | 0);
    const fv = v - (v | 0);
    const near = (table[at] ?? 0) * (1 - fu) + (table[at + 1] ?? 0) * fu;
    const far = (table[at + columns] ?? 0) * (1 - fu) + (table[at + columns + 1] ?? 0) * fu;
    const inTable = near * (1 - fv) + far * fv;
    const beyond = Math.max(r - width, low - y, y - low - height);
    if (beyond <= 0) return inTable;
    // outside the table the true distance is only known to be more than each of these
    const toBall = Math.sqrt(r * r + (y - middle) * (y - middle)) - ballRadius;
    return Math.max(beyond + 1.2, inTable - beyond * 1.42, toBall);
  };
  return { distance, ball: { x: 0, y: middle, z: 0, r: ballRadius } };
}

function smooth(line: Outline): Outline {
  const curve: Outline = [];
  for (let at = 0; at < line.length - 1; at++) {
    const span = [line[at - 1] ?? line[at], line[at], line[at + 1], line[at + 2] ?? line[at + 1]] as Outline;
    for (let step = 0; step < 16; step++) {
      const [r = 0, y = 0] = catmullRom(span, step / 16);
      curve.push([Math.max(0, r), Math.max(at === 0 ? Math.min(y, 0.02) : -1, y)]);
    }
  }
  const last = line[line.length - 1];
  if (last) curve.push(last);
  return curve;
}

function toSegment(ax: number, ay: number, bx: number, by: number, r: number, y: number): number {
  const ux = bx - ax;
  const uy = by - ay;
  const share = Math.min(1, Math.max(0, ((r - ax) * ux + (y - ay) * uy) / (ux * ux + uy * uy || 1)));
  const dr = r - ax - ux * share;
  const dy = y - ay - uy * share;
  return Math.sqrt(dr * dr + dy * dy);
}

function toLine(line: Outline, r: number, y: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let at = 1; at < line.length; at++) {
    const a = line[at - 1] as [number, number];
    const b = line[at] as [number, number];
    best = Math.min(best, toSegment(a[0], a[1], b[0], b[1], r, y));
  }
  return best;
}

function toPolygon(line: Outline, r: number, y: number): number {
  let inside = false;
  let best = Number.POSITIVE_INFINITY;
  for (let at = 0; at < line.length; at++) {
    const a = line[at] as [number, number];
    const b = line[(at + 1) % line.length] as [number, number];
    // the axis itself is no surface
    if (a[0] > 0.001 || b[0] > 0.001) best = Math.min(best, toSegment(a[0], a[1], b[0], b[1], r, y));
    if (a[1] > y !== b[1] > y && r < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside ? -best : best;
}
