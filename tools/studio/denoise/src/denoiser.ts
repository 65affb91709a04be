import type { Layers } from './exr.ts';

export type Denoiser = (layers: Layers) => Promise<Float32Array>;
