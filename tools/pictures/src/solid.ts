/** Signed distance from a point, in centimetres: negative inside, never larger than the way to the surface. */
export type Distance = (x: number, y: number, z: number) => number;

export interface Ball {
  x: number;
  y: number;
  z: number;
  r: number;
}

export interface Solid {
  distance: Distance;
  /** Holds the whole solid; what lies farther away than this is not asked for its distance. */
  ball: Ball;
}

export type Point = [x: number, y: number, z: number];

export const ballAround = (points: Point[], margin: number): Ball => {
  const middle = [0, 1, 2].map((axis) => {
    const along = points.map((point) => point[axis] ?? 0);
    return (Math.min(...along) + Math.max(...along)) / 2;
  });
  const [x = 0, y = 0, z = 0] = middle;
  return { x, y, z, r: margin + Math.max(...points.map((p) => Math.hypot(p[0] - x, p[1] - y, p[2] - z))) };
};

export function box(at: Point, half: Point, round = 0.1): Solid {
  const [cx, cy, cz] = at;
  const [hx, hy, hz] = [half[0] - round, half[1] - round, half[2] - round];
  const distance: Distance = (x, y, z) => {
    const qx = Math.abs(x - cx) - hx;
    const qy = Math.abs(y - cy) - hy;
    const qz = Math.abs(z - cz) - hz;
    const ax = Math.max(qx, 0);
    const ay = Math.max(qy, 0);
    const az = Math.max(qz, 0);
    return Math.sqrt(ax * ax + ay * ay + az * az) + Math.min(Math.max(qx, qy, qz), 0) - round;
  };
  return { distance, ball: { x: cx, y: cy, z: cz, r: Math.hypot(...half) } };
}

/** A standing cylinder with softened edges. */
export function cylinder(at: Point, radius: number, half: number, round = 0.1): Solid {
  const [cx, cy, cz] = at;
  const distance: Distance = (x, y, z) => {
    const dr = Math.sqrt((x - cx) ** 2 + (z - cz) ** 2) - radius + round;
    const dy = Math.abs(y - cy) - half + round;
    return Math.min(Math.max(dr, dy), 0) + Math.sqrt(Math.max(dr, 0) ** 2 + Math.max(dy, 0) ** 2) - round;
  };
  return { distance, ball: { x: cx, y: cy, z: cz, r: Math.hypot(radius, half) } };
}

export function sphere(at: Point, radius: number): Solid {
  const [cx, cy, cz] = at;
  return {
    distance: (x, y, z) => Math.sqrt((x - cx) ** 2 + (y - cy) ** 2 + (z - cz) ** 2) - radius,
    ball: { x: cx, y: cy, z: cz, r: radius },
  };
}

/** A rod along a smooth line through the points; the radius may taper from the first to the last. */
export function tube(points: Point[], radius: number, end = radius, perSpan = 6): Solid {
  const line = smoothLine(points, perSpan);
  const distance: Distance = (x, y, z) => {
    let best = Number.POSITIVE_INFINITY;
    for (let at = 1; at < line.length; at++) {
      const a = line[at - 1] as Point;
      const b = line[at] as Point;
      const ux = b[0] - a[0];
      const uy = b[1] - a[1];
      const uz = b[2] - a[2];
      const wx = x - a[0];
      const wy = y - a[1];
      const wz = z - a[2];
      const share = Math.min(1, Math.max(0, (ux * wx + uy * wy + uz * wz) / (ux * ux + uy * uy + uz * uz)));
      const thick = radius + ((end - radius) * (at - 1 + share)) / (line.length - 1);
      const dx = wx - ux * share;
      const dy = wy - uy * share;
      const dz = wz - uz * share;
      best = Math.min(best, Math.sqrt(dx * dx + dy * dy + dz * dz) - thick);
    }
    return best;
  };
  return { distance, ball: ballAround(line, Math.max(radius, end)) };
}

function smoothLine(points: Point[], perSpan: number): Point[] {
  if (points.length < 3) return points;
  const line: Point[] = [];
  for (let at = 0; at < points.length - 1; at++) {
    const span = [
      points[at - 1] ?? points[at],
      points[at],
      points[at + 1],
      points[at + 2] ?? points[at + 1],
    ] as Point[];
    for (let step = 0; step < perSpan; step++) line.push(catmullRom(span, step / perSpan) as Point);
  }
  line.push(points[points.length - 1] as Point);
  return line;
}

export function catmullRom(span: number[][], t: number): number[] {
  const [a = [], b = [], c = [], d = []] = span;
  return b.map((p1, axis) => {
    const [p0 = 0, p2 = 0, p3 = 0] = [a[axis], c[axis], d[axis]];
    return (
      0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t * t * t)
    );
  });
}

export function moved(solid: Solid, dx: number, dy: number, dz: number): Solid {
  const { distance, ball } = solid;
  return {
    distance: (x, y, z) => distance(x - dx, y - dy, z - dz),
    ball: { x: ball.x + dx, y: ball.y + dy, z: ball.z + dz, r: ball.r },
  };
}

/** Turns a solid about an axis through the origin, by degrees, seen with the axis towards the viewer. */
export function turned(solid: Solid, axis: 'x' | 'y' | 'z', degrees: number): Solid {
  const { distance, ball } = solid;
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const back = (x: number, y: number, z: number, sin: number): Point => {
    if (axis === 'x') return [x, c * y + sin * z, c * z - sin * y];
    if (axis === 'y') return [c * x - sin * z, y, c * z + sin * x];
    return [c * x + sin * y, c * y - sin * x, z];
  };
  const [bx, by, bz] = back(ball.x, ball.y, ball.z, -s);
  const turn: Record<typeof axis, Distance> = {
    x: (x, y, z) => distance(x, c * y + s * z, c * z - s * y),
    y: (x, y, z) => distance(c * x - s * z, y, c * z + s * x),
    z: (x, y, z) => distance(c * x + s * y, c * y - s * x, z),
  };
  return { distance: turn[axis], ball: { x: bx, y: by, z: bz, r: ball.r } };
}

export const joined = (...solids: Solid[]): Solid => ({
  distance: (x, y, z) => {
    let best = Number.POSITIVE_INFINITY;
    for (const { distance } of solids) best = Math.min(best, distance(x, y, z));
    return best;
  },
  ball: ballAround(
    solids.map(({ ball }): Point => [ball.x, ball.y, ball.z]),
    Math.max(...solids.map(({ ball }) => ball.r)),
  ),
});

export const without = (solid: Solid, hole: Solid): Solid => ({
  distance: (x, y, z) => Math.max(solid.distance(x, y, z), -hole.distance(x, y, z)),
  ball: solid.ball,
});
