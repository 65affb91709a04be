import { readFileSync } from 'node:fs';

export interface Tensor {
  dims: number[];
  data: Float32Array;
}

/** Value of a 16-bit float. */
export function half(bits: number): number {
  const sign = bits >> 15 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const mantissa = bits & 1023;
  return exponent === 0 ? sign * mantissa * 2 ** -24 : sign * (1 + mantissa / 1024) * 2 ** (exponent - 15);
}

/** Reads the weights of Open Image Denoise (its .tza archive): tensors of 16- or 32-bit floats by name. */
export function readTza(file: string): Map<string, Tensor> {
  const bytes = readFileSync(file);
  let at = Number(bytes.readBigUInt64LE(4));
  const count = bytes.readUInt32LE(at);
  at += 4;
  const tensors = new Map<string, Tensor>();
  for (let n = 0; n < count; n++) {
    const length = bytes.readUInt16LE(at);
    const name = bytes.toString('latin1', at + 2, at + 2 + length);
    at += 2 + length;
    const rank = bytes.readUInt8(at);
    const start = at + 1;
    const dims = Array.from({ length: rank }, (_, k) => bytes.readUInt32LE(start + 4 * k));
    at = start + 4 * rank + rank;
    const type = String.fromCharCode(bytes.readUInt8(at));
    const from = Number(bytes.readBigUInt64LE(at + 1));
    at += 9;
    const size = dims.reduce((all, dim) => all * dim, 1);
    const data = Float32Array.from({ length: size }, (_, k) =>
      type === 'h' ? half(bytes.readUInt16LE(from + k * 2)) : bytes.readFloatLE(from + k * 4),
    );
    tensors.set(name, { dims, data });
  }
  return tensors;
}
