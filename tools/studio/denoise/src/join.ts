import { existsSync, readFileSync } from 'node:fs';
import type { Denoiser } from './denoiser.ts';
import { type Layers, readExr } from './exr.ts';

/** Where the full render lies in the frame: left, right, low, high, from 0 to 1. */
type Box = [left: number, right: number, low: number, high: number];

/** A rectangle of pixels; right and bottom are the first outside. */
interface Rectangle {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const feather = 24;

/**
 * A render as Blender left it, without its noise: whole, or its middle in full and the paper around it from a small one.
 * Both parts are denoised before they are joined, since noise that is drawn larger is no longer known as noise.
 */
export async function cleanRender(exr: string, denoise: Denoiser): Promise<Layers> {
  const full = readExr(exr);
  const told = exr.replace(/\.exr$/, '.json');
  const { box }: { box: Box | null } = existsSync(told) ? JSON.parse(readFileSync(told, 'utf8')) : { box: null };
  if (!box) return { ...full, color: await denoise(full) };
  const small = readExr(exr.replace(/\.exr$/, '.ground.exr'));
  const middle = pixelsOf(box, full);
  const part = cropped(full, middle);
  return joined(full, { ...small, color: await denoise(small) }, { ...part, color: await denoise(part) }, middle);
}

/** The pixels that lie wholly inside the box. */
function pixelsOf([left, right, low, high]: Box, { width, height }: Layers): Rectangle {
  return {
    left: left <= 0 ? 0 : Math.ceil(left * width) + 1,
    right: right >= 1 ? width : Math.floor(right * width) - 1,
    top: high >= 1 ? 0 : Math.ceil((1 - high) * height) + 1,
    bottom: low <= 0 ? height : Math.floor((1 - low) * height) - 1,
  };
}

export function cropped(from: Layers, { left, right, top, bottom }: Rectangle): Layers {
  const [width, height] = [right - left, bottom - top];
  const cut = (data: Float32Array): Float32Array => {
    const out = new Float32Array(width * height * 3);
    for (let y = 0; y < height; y++) {
      const start = ((y + top) * from.width + left) * 3;
      out.set(data.subarray(start, start + width * 3), y * width * 3);
    }
    return out;
  };
  return { width, height, color: cut(from.color), albedo: cut(from.albedo), normal: cut(from.normal) };
}

/** A frame of the size of `frame`: `small` drawn out, with `part` laid into `middle` with a soft edge. */
export function joined({ width, height }: Layers, small: Layers, part: Layers, middle: Rectangle): Layers {
  const { left, right, top, bottom } = middle;
  const layer = (): Float32Array => new Float32Array(width * height * 3);
  const out: Layers = { width, height, color: layer(), albedo: layer(), normal: layer() };
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // an edge of the rectangle that is the edge of the frame needs no transition
      const depth = Math.min(
        left === 0 ? feather : x - left,
        right === width ? feather : right - 1 - x,
        top === 0 ? feather : y - top,
        bottom === height ? feather : bottom - 1 - y,
      );
      const share = Math.min(1, Math.max(0, depth / feather));
      const from = ((y - top) * part.width + x - left) * 3;
      for (const name of ['color', 'albedo'] as const) {
        for (let k = 0; k < 3; k++) {
          const own = share > 0 ? (part[name][from + k] ?? 0) : 0;
          const ground = share < 1 ? sampled(small, name, (x + 0.5) / width, (y + 0.5) / height, k) : 0;
          out[name][(y * width + x) * 3 + k] = share * own + (1 - share) * ground;
        }
      }
    }
  }
  return out;
}

/** Bilinear. */
function sampled(from: Layers, name: 'color' | 'albedo', u: number, v: number, k: number): number {
  const { width, height } = from;
  const data = from[name];
  const x = Math.min(width - 1.001, Math.max(0, u * width - 0.5));
  const y = Math.min(height - 1.001, Math.max(0, v * height - 0.5));
  const [x0, y0] = [Math.floor(x), Math.floor(y)];
  const [fx, fy] = [x - x0, y - y0];
  const at = (dx: number, dy: number): number => data[((y0 + dy) * width + x0 + dx) * 3 + k] ?? 0;
  return (at(0, 0) * (1 - fx) + at(1, 0) * fx) * (1 - fy) + (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy;
}
