import { readFileSync } from 'node:fs';
import { half } from './tza.ts';

export interface Layers {
  width: number;
  height: number;
  /** Linear light, surface colour and surface direction, three floats a pixel. */
  color: Float32Array;
  albedo: Float32Array;
  normal: Float32Array;
}

interface Channel {
  name: string;
  half: boolean;
  data: Float32Array;
}

const halves = Float32Array.from({ length: 65536 }, (_, bits) => (((bits >> 10) & 31) === 31 ? 0 : half(bits)));

/** Reads an uncompressed scan-line EXR of half and float channels, as Blender writes it with the codec NONE. */
export function readExr(file: string): Layers {
  const bytes = readFileSync(file);
  let at = 8;
  const word = (): string => {
    const end = bytes.indexOf(0, at);
    const found = bytes.toString('latin1', at, end);
    at = end + 1;
    return found;
  };
  const channels: Channel[] = [];
  let [width, height] = [0, 0];
  for (let name = word(); name; name = word()) {
    word();
    const size = bytes.readInt32LE(at);
    const end = at + 4 + size;
    at += 4;
    if (name === 'channels') {
      while (bytes[at]) {
        channels.push({ name: word(), half: bytes.readInt32LE(at) === 1, data: new Float32Array() });
        at += 16;
      }
    } else if (name === 'dataWindow') {
      width = bytes.readInt32LE(at + 8) - bytes.readInt32LE(at) + 1;
      height = bytes.readInt32LE(at + 12) - bytes.readInt32LE(at + 4) + 1;
    } else if (name === 'compression' && bytes[at] !== 0) throw new Error(`${file} is a compressed EXR`);
    at = end;
  }
  at += height * 8; // the table of lines
  for (const channel of channels) channel.data = new Float32Array(width * height);
  for (let line = 0; line < height; line++) {
    const start = bytes.readInt32LE(at) * width;
    at += 8;
    for (const { half: short, data } of channels) {
      for (let x = 0; x < width; x++, at += short ? 2 : 4) {
        data[start + x] = short ? (halves[bytes.readUInt16LE(at)] ?? 0) : bytes.readFloatLE(at);
      }
    }
  }
  const layer = (name: string, axes: string): Float32Array => {
    const out = new Float32Array(width * height * 3);
    [...axes].forEach((axis, k) => {
      const channel = channels.find((known) => known.name.endsWith(`${name}.${axis}`));
      if (!channel) throw new Error(`${file} has no ${name}.${axis}`);
      for (let i = 0; i < channel.data.length; i++) out[i * 3 + k] = channel.data[i] ?? 0;
    });
    return out;
  };
  return {
    width,
    height,
    color: layer('Combined', 'RGB'),
    albedo: layer('Denoising Albedo', 'RGB'),
    normal: layer('Denoising Normal', 'XYZ'),
  };
}
