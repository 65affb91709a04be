import { type Colour, linear, mix, times } from './colour.ts';
import { noise, speck } from './noise.ts';
import type { Part } from './scene.ts';
import type { Point } from './solid.ts';

/** What the light finds at a point of a surface. */
export interface Surface {
  colour: Colour;
  /** 0 matte … 1 wet. */
  gloss: number;
  /** 0 sharp … 1 wide highlights. */
  rough: number;
  metal?: boolean;
  /** Light that the surface gives off itself. */
  glow?: Colour;
  /** Share of the light that goes through from the other side. */
  thin?: number;
}

const clay = linear('#8d6b4b');

type Finish = (base: Colour, p: Point, n: Point, part: Part) => Surface;

const stoneware: Finish = (base, [x, y, z], _, part) => {
  const edge = (part.foot ?? 0) + (noise(x * 0.8, 0, z * 0.8) - 0.5) * 0.25;
  if (part.foot && y < edge) {
    return { colour: times(clay, 0.85 + 0.3 * noise(x * 4, y * 9, z * 4)), gloss: 0.05, rough: 0.9 };
  }
  const cloud = 0.94 + 0.12 * noise(x * 0.35, y * 0.35, z * 0.35);
  const dots = Math.max(speck(x, y, z, 0.7), 0.8 * speck(x + 9, y, z, 0.4));
  const colour = mix(times(base, cloud), [0.05, 0.036, 0.028], dots * 0.85);
  return { colour, gloss: 0.62, rough: 0.34 };
};

const glaze: Finish = (base, [x, y, z], _, part) => {
  if (part.foot && y < part.foot + (noise(x * 0.9, 1, z * 0.9) - 0.5) * 0.3) {
    return { colour: times(clay, 0.9), gloss: 0.05, rough: 0.9 };
  }
  const runs = noise(x * 0.9, y * 0.12, z * 0.9) * 0.6 + noise(x * 0.3, y * 0.3, z * 0.3) * 0.4;
  return { colour: times(base, 0.84 + 0.32 * runs), gloss: 0.85, rough: 0.2 };
};

const wood: Finish = (base, p, n, part) => {
  const [x, y, z] = p;
  const grain = part.grain ?? 'x';
  const [a, b, c] = grain === 'x' ? [x, y, z] : grain === 'y' ? [y, x, z] : [z, y, x];
  const seed = part.ball.x * 0.37 + part.ball.y * 0.61 + part.ball.z * 0.23;
  // growth rings about a heart well outside the board, drawn out along the grain
  const wave = noise(a * 0.06 + seed, b * 0.25, c * 0.25) * 2.6 + noise(a * 0.02, seed, c * 0.09) * 3;
  const ring = Math.hypot(b + 7 + seed, c * 0.8 + 3) * 1.25 + wave;
  const phase = ring - Math.floor(ring);
  const late = phase < 0.8 ? (phase / 0.8) ** 2.2 : (1 - phase) / 0.2;
  const pores = noise(a * 0.9, b * 16, c * 16);
  const fibre = noise(a * 0.35 + 5, b * 7, c * 7);
  const endGrain = Math.abs(grain === 'x' ? n[0] : grain === 'y' ? n[1] : n[2]) > 0.8 ? 0.82 : 1;
  const tone = (1.09 - 0.2 * late - 0.1 * fibre - (pores > 0.74 ? 0.09 : 0)) * endGrain;
  const colour: Colour = [base[0] * tone, base[1] * tone ** 1.15, base[2] * tone ** 1.35];
  return { colour, gloss: 0.22, rough: 0.6 };
};

/** Two coordinates in the plane that a surface mostly faces. */
function flat([x, y, z]: Point, [nx, ny, nz]: Point): [number, number] {
  const [ax, ay, az] = [Math.abs(nx), Math.abs(ny), Math.abs(nz)];
  if (ay >= ax && ay >= az) return [x, z];
  return az >= ax ? [x, y] : [z, y];
}

const linen: Finish = (base, p, n) => {
  const [u, v] = flat(p, n);
  const [cu, cv] = [u / 0.3, v / 0.3];
  const over = (Math.floor(cu) + Math.floor(cv)) % 2 === 0;
  const [fu, fv] = [cu - Math.floor(cu) - 0.5, cv - Math.floor(cv) - 0.5];
  const thread = over ? 1 - 1.4 * fu * fu : 1 - 1.4 * fv * fv;
  const slub = over ? noise(Math.floor(cu) * 3.1, v * 0.35, 1) : noise(u * 0.35, Math.floor(cv) * 3.1, 7);
  const tone = 0.8 + 0.16 * thread + 0.2 * (slub - 0.5) + 0.08 * (noise(u * 0.1, v * 0.1, 3) - 0.5);
  return { colour: times(base, tone), gloss: 0, rough: 1 };
};

const wool: Finish = (base, p, n) => {
  const [u, v] = flat(p, n);
  const zig = Math.abs(((u / 1.6) % 2) + (u < 0 ? 2 : 0) - 1);
  const line = Math.sin((v / 0.42 + zig * 2.4) * Math.PI);
  const fuzz = noise(u * 9, v * 9, p[1]) * 0.5 + noise(u * 3, v * 3, 2) * 0.5;
  return { colour: times(base, 0.86 + 0.09 * line + 0.22 * fuzz), gloss: 0, rough: 1 };
};

/** Wool with a thin pale line every few centimetres, both ways. */
const check: Finish = (base, p, n, part) => {
  const cloth = wool(base, p, n, part);
  const [u, v] = flat(p, n);
  const near = Math.min(Math.abs(u / 7 - Math.round(u / 7)), Math.abs(v / 7 - Math.round(v / 7)));
  return near < 0.035 ? { ...cloth, colour: mix(cloth.colour, [0.72, 0.66, 0.55], 0.72) } : cloth;
};

const mohair: Finish = (base, p, n) => {
  const [u, v] = flat(p, n);
  const pile = noise(u * 5, v * 2.4, 4) * 0.5 + noise(u * 14, v * 5, 8) * 0.3 + noise(u * 0.5, v * 0.5, 1) * 0.2;
  return { colour: times(base, 0.8 + 0.36 * pile), gloss: 0, rough: 1 };
};

const brushed: Finish = (base, [x, y, z]) => {
  const lines = noise(x * 0.6, y * 26, z * 0.6) * 0.6 + noise(x, y * 60, z) * 0.4;
  return { colour: times(base, 0.86 + 0.24 * lines), gloss: 1, rough: 0.34 + 0.12 * lines, metal: true };
};

const plain =
  (gloss: number, rough: number, grain = 0.05, fine = 6): Finish =>
  (base, [x, y, z]) => {
    const tone = 1 - grain / 2 + grain * noise(x * fine, y * fine, z * fine);
    return { colour: times(base, tone), gloss, rough };
  };

const willow: Finish = (base, [x, y, z]) => {
  const rod = noise(Math.atan2(z, x) * 9, Math.floor(y / 1.15) * 7.3, 1);
  return { colour: times(base, 0.72 + 0.5 * rod + 0.1 * noise(x * 5, y * 9, z * 5)), gloss: 0.25, rough: 0.5 };
};

const straw: Finish = (base, [x, y, z]) => {
  const around = Math.atan2(z, x);
  const coil = Math.floor(Math.hypot(Math.hypot(x, z), y * 1.2) / 1.25);
  const stitch = Math.abs(((around * 13 + coil * 0.37) % 1) + (around < 0 ? 1 : 0) - 0.5);
  const fibres = noise(around * 4, y * 12, Math.hypot(x, z) * 9);
  const tone = stitch < 0.09 ? 0.6 : 0.82 + 0.36 * fibres;
  return { colour: times(base, tone), gloss: 0.22, rough: 0.5 };
};

const finishes: Record<string, Finish> = {
  stoneware,
  glaze,
  wood,
  linen,
  wool,
  check,
  mohair,
  waffle: plain(0, 1, 0.16, 5),
  metal: brushed,
  wicker: willow,
  straw,
  porcelain: plain(0.9, 0.14, 0.02, 1),
  enamel: plain(0.9, 0.12, 0.03, 2),
  bisque: (base, p, n, part) => ({ ...plain(0.06, 0.9, 0.05, 3)(base, p, n, part), thin: 0.12 }),
  terracotta: (base, [x, y, z]) => ({
    colour: times(base, 0.86 + 0.16 * noise(x * 0.5, y * 2.2, z * 0.5) + 0.1 * noise(x * 7, y * 7, z * 7)),
    gloss: 0.1,
    rough: 0.8,
  }),
  powder: plain(0.28, 0.62, 0.05, 16),
  cork: (base, [x, y, z]) => ({
    colour: times(base, 0.7 + 0.45 * noise(x * 4, y * 3, z * 4) + 0.12 * noise(x * 14, y * 9, z * 14)),
    gloss: 0,
    rough: 1,
  }),
  wax: (base, p, n, part) => ({ ...plain(0.25, 0.5, 0.02, 2)(base, p, n, part), thin: 0.25 }),
  card: plain(0, 1, 0.05, 8),
  lit: (base, [, y], n, part) => {
    const tall = Math.max(-1, Math.min(1, (y - part.ball.y) / part.ball.r));
    const warm = 0.78 - 0.2 * tall * tall + 0.08 * n[1];
    return {
      colour: times(base, 0.25),
      gloss: 0,
      rough: 1,
      glow: [base[0] * warm, base[1] * warm * 0.96, base[2] * warm * 0.92],
    };
  },
};

export function surfaceAt(part: Part, base: Colour, p: Point, n: Point): Surface {
  const finish = finishes[part.finish];
  if (!finish) throw new Error(`There is no finish called ${part.finish}`);
  const inward = part.inner && (p[0] - part.ball.x) * n[0] + (p[2] - part.ball.z) * n[2] < -0.02;
  if (inward && part.inner)
    return surfaceAt({ ...part, finish: part.inner.finish, inner: undefined } as Part, linear(part.inner.colour), p, n);
  return finish(base, p, n, part);
}
