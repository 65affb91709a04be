import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as ort from 'onnxruntime-node';
import type { Denoiser } from './denoiser.ts';
import type { Layers } from './exr.ts';
import { readTza } from './tza.ts';
import { unetModel } from './unet.ts';

const folder = dirname(createRequire(import.meta.url).resolve('denoiser'));
const weightsFile = join(folder, '..', 'tzas', 'rt_hdr_alb_nrm.tza');

// Open Image Denoise's transfer function for high dynamic range
const forward = (y: number): number =>
  y <= 1.5794576e-6
    ? 1.41283765e3 * y
    : y <= 3.22087631e-2
      ? 1.64593172 * y ** 0.431384981 - 2.94139609e-3
      : 0.192653254 * Math.log(y + 6.26026094e-3) + 0.998620152;
const backward = (x: number): number =>
  x <= 2.23151711e-3
    ? x / 1.41283765e3
    : x <= 3.70974749e-1
      ? ((x + 2.94139609e-3) / 1.64593172) ** (1 / 0.431384981)
      : Math.exp((x - 0.998620152) / 0.192653254) - 6.26026094e-3;
const norm = 1 / forward(65504);

/** The factor that brings the middle brightness of the picture to 18 % grey. */
function exposure({ color, width, height }: Layers): number {
  let [sum, count] = [0, 0];
  for (let by = 0; by + 16 <= height; by += 16) {
    for (let bx = 0; bx + 16 <= width; bx += 16) {
      let light = 0;
      for (let y = by; y < by + 16; y++) {
        for (let x = bx; x < bx + 16; x++) {
          const i = (y * width + x) * 3;
          light += 0.212671 * (color[i] ?? 0) + 0.71516 * (color[i + 1] ?? 0) + 0.072169 * (color[i + 2] ?? 0);
        }
      }
      light /= 256;
      if (light > 1e-8) {
        sum += Math.log2(light);
        count++;
      }
    }
  }
  return count ? 0.18 / 2 ** (sum / count) : 1;
}

/** Loads the network; what it returns takes the noise out of a picture's linear light. */
export async function openDenoiser(threads = 2): Promise<Denoiser> {
  const model = unetModel(readTza(weightsFile));
  const session = await ort.InferenceSession.create(model, {
    intraOpNumThreads: threads,
    graphOptimizationLevel: 'all',
  });
  return async (layers) => {
    const { width, height, color, albedo, normal } = layers;
    const margin = 16; // mirrored and cropped again: the network is unsure next to a border
    const [w, h] = [width, height].map((side) => Math.ceil((side + 2 * margin) / 16) * 16) as [number, number];
    const size = w * h;
    const mirror = (v: number, end: number): number => (v < 0 ? -v : v >= end ? Math.max(0, 2 * end - 2 - v) : v);
    const scale = exposure(layers);
    const input = new Float32Array(9 * size);
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        const i = (mirror(y - margin, height) * width + mirror(x - margin, width)) * 3;
        const o = y * w + x;
        for (let k = 0; k < 3; k++) {
          input[k * size + o] = forward(Math.min(65504, Math.max(0, (color[i + k] ?? 0) * scale))) * norm;
          input[(3 + k) * size + o] = Math.min(1, Math.max(0, albedo[i + k] ?? 0));
          input[(6 + k) * size + o] = (normal[i + k] ?? 0) * 0.5 + 0.5;
        }
      }
    }
    const answer = await session.run({ input: new ort.Tensor('float32', input, [1, 9, h, w]) });
    const clean = answer.dec_conv0?.data;
    if (!(clean instanceof Float32Array)) throw new Error('the network gave no picture');
    const out = new Float32Array(width * height * 3);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        for (let k = 0; k < 3; k++) {
          const v = clean[k * size + (y + margin) * w + x + margin] ?? 0;
          out[(y * width + x) * 3 + k] = backward(Math.max(0, v) / norm) / scale;
        }
      }
    }
    return out;
  };
}
