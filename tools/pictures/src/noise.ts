/** A number between 0 and 1 that depends on whole x, y, z alone. */
export function scatter(x: number, y: number, z: number): number {
  let h = (x * 374761393 + y * 668265263 + z * 2147483647) | 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  h = Math.imul(h ^ (h >>> 16), 2246822519);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

const ease = (t: number): number => t * t * (3 - 2 * t);

/** Smooth noise between 0 and 1 with one bump per unit. */
export function noise(x: number, y: number, z: number): number {
  const ix = Math.floor(x);
  const iy = Math.floor(y);
  const iz = Math.floor(z);
  const fx = ease(x - ix);
  const fy = ease(y - iy);
  const fz = ease(z - iz);
  const row = (dy: number, dz: number): number => {
    const a = scatter(ix, iy + dy, iz + dz);
    return a + (scatter(ix + 1, iy + dy, iz + dz) - a) * fx;
  };
  const near = row(0, 0) + (row(1, 0) - row(0, 0)) * fy;
  const far = row(0, 1) + (row(1, 1) - row(0, 1)) * fy;
  return near + (far - near) * fz;
}

/** Strength of a dark speck at a point: round dots of mixed size, `every` centimetres apart. */
export function speck(x: number, y: number, z: number, every: number): number {
  const [sx, sy, sz] = [x / every, y / every, z / every];
  const [ix, iy, iz] = [Math.floor(sx), Math.floor(sy), Math.floor(sz)];
  const chance = scatter(ix, iy, iz);
  if (chance > 0.42) return 0;
  const away = Math.hypot(
    sx - ix - 0.3 - 0.4 * scatter(iy, iz, ix),
    sy - iy - 0.3 - 0.4 * scatter(iz, ix, iy),
    sz - iz - 0.3 - 0.4 * scatter(ix, iz, iy),
  );
  const radius = 0.09 + 0.15 * (chance / 0.42) ** 3;
  return Math.min(1, Math.max(0, (radius - away) / 0.05)) * (0.45 + 0.55 * scatter(iz, iy, ix));
}
