import type { Layers } from './exr.ts';

export interface Look {
  exposure?: number;
  /** False for rooms: there is no paper in them to measure. */
  paper?: boolean;
  vignette?: number;
  grain?: number;
}

/** The shop's paper, linear. */
const paper = ['ef', 'e9', 'e1'].map((hex) => linear(Number.parseInt(hex, 16) / 255)) as [number, number, number];
/** Gain of the rig for frames that show no paper at all. */
const usual: [number, number, number] = [0.52, 0.53, 0.545];

function linear(x: number): number {
  return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
}
const encoded = (x: number): number => (x <= 0.0031308 ? x * 12.92 : 1.055 * x ** (1 / 2.4) - 0.055);

const cells = 12;

/**
 * Light that falls on the paper, as gains on a coarse grid: measured at the left and right edge and along the top,
 * where nothing stands, smoothed, and drawn between. Cells without paper take the mean of the others.
 */
function paperGains({ albedo, color: light, width, height }: Layers): {
  mean: number[];
  at: (u: number, v: number) => number;
} {
  const sums = [0, 0, 0];
  let count = 0;
  const side = [0, 1].map(() => Array.from({ length: cells }, () => ({ sum: 0, n: 0 })));
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const i = (y * width + x) * 3;
      const off = [0, 1, 2].reduce((all, k) => all + Math.abs((albedo[i + k] ?? 0) - (paper[k] ?? 0)), 0);
      if (off > 0.03) continue;
      const edge = x < width * 0.07 ? 0 : x > width * 0.93 ? 1 : -1;
      const cell = edge < 0 ? undefined : side[edge]?.[Math.min(cells - 1, Math.floor((y / height) * cells))];
      const lum = 0.21 * (light[i] ?? 0) + 0.72 * (light[i + 1] ?? 0) + 0.07 * (light[i + 2] ?? 0);
      if (cell) {
        cell.sum += lum;
        cell.n++;
      }
      if (edge < 0 && y > height * 0.3) continue;
      for (let k = 0; k < 3; k++) sums[k] = (sums[k] ?? 0) + (light[i + k] ?? 0);
      count++;
    }
  }
  if (count < width * height * 0.002) return { mean: usual, at: () => 1 };
  const mean = paper.map((want, k) => want / ((sums[k] ?? 1) / count));
  const whole = (sums[0] ?? 0) * 0.21 + (sums[1] ?? 0) * 0.72 + (sums[2] ?? 0) * 0.07;
  const level = whole / count;
  const ratio = side.map((cellsOfSide) => smooth(cellsOfSide.map(({ sum, n }) => (n > 40 ? level / (sum / n) : 1))));
  const read = (edge: number, v: number): number => {
    const t = Math.min(cells - 1, Math.max(0, v * cells - 0.5));
    const low = ratio[edge]?.[Math.floor(t)] ?? 1;
    return low + ((ratio[edge]?.[Math.min(cells - 1, Math.floor(t) + 1)] ?? low) - low) * (t - Math.floor(t));
  };
  return { mean, at: (u, v) => read(0, v) * (1 - u) + read(1, v) * u };
}

const smooth = (values: number[]): number[] =>
  values.map((value, i) => ((values[i - 1] ?? value) + 2 * value + (values[i + 1] ?? value)) / 4);

/** Linear light to bytes of sRGB: one paper-white for every picture, the PBR Neutral tone curve (product colours stay true), fine grain. */
export function grade(layers: Layers, look: Look): Buffer {
  const { width, height, color: light } = layers;
  const { exposure = 1, vignette = 0.03, grain = 0.008 } = look;
  const gains = look.paper === false ? { mean: [1, 1, 1], at: () => 1 } : paperGains(layers);
  const grey = gains.mean.reduce((all, gain) => all + gain, 0) / 3;
  const gain = gains.mean.map((own) => exposure * (grey + (own - grey) * 0.9));
  const evenness = 0.8;
  const out = Buffer.alloc(width * height * 3);
  let seed = 1234567;
  const chance = (): number => {
    seed ^= seed << 13;
    seed ^= seed >>> 17;
    seed ^= seed << 5;
    return (seed >>> 0) / 4294967296;
  };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (y * width + x) * 3;
      const [u, v] = [x / width, y / height];
      const corner = Math.min(1, ((u - 0.5) ** 2 + ((v - 0.48) * 1.1) ** 2) * 2) ** 1.3;
      const level = (1 - vignette * corner) * (1 + (gains.at(u, v) - 1) * evenness);
      const lit = [0, 1, 2].map((k) => (light[i + k] ?? 0) * (gain[k] ?? 1) * level) as [number, number, number];
      const noise = (chance() + chance() - 1) * grain;
      toned(lit).forEach((c, k) => {
        out[i + k] = 255 * Math.min(1, Math.max(0, encoded(Math.max(0, c)) + noise)) + 0.5;
      });
    }
  }
  return out;
}

/** Khronos PBR Neutral. */
function toned([r, g, b]: [number, number, number]): [number, number, number] {
  const low = Math.min(r, g, b);
  // a third of the curve's own offset: the whole of it makes dark glazes too strong in colour
  const offset = (low < 0.08 ? low - 6.25 * low * low : 0.04) / 3;
  const base: [number, number, number] = [r - offset, g - offset, b - offset];
  const peak = Math.max(...base);
  const start = 0.76;
  if (peak <= start) return base;
  const rest = 1 - start;
  const squeezed = 1 - (rest * rest) / (peak + rest - start);
  const fade = 1 - 1 / (0.15 * (peak - squeezed) + 1);
  return base.map((c) => {
    const scaled = (c * squeezed) / peak;
    return scaled + (squeezed - scaled) * fade;
  }) as [number, number, number];
}
