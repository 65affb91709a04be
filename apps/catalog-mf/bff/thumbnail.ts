import { crc32, deflateSync } from 'node:zlib';
import { thumbHashToRGBA } from 'thumbhash';

/** Pixels of the longer side: it is shown blurred, and every page carries it. */
const LONGEST = 10;

/** A ThumbHash (base64) as a PNG of some hundred bytes in a data URL; undefined for what is none. */
export function thumbnailUrl(thumbHash: string): string | undefined {
  const hash = Buffer.from(thumbHash, 'base64');
  if (hash.length < 5) return undefined;
  const { w, h, rgba } = thumbHashToRGBA(hash);
  const scale = LONGEST / Math.max(w, h);
  const [width, height] = [Math.max(1, Math.round(w * scale)), Math.max(1, Math.round(h * scale))];
  const rows = Buffer.alloc(height * (1 + width * 3)); // each row begins with its filter: 0, none
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = 4 * (Math.floor(((y + 0.5) * h) / height) * w + Math.floor(((x + 0.5) * w) / width));
      for (let channel = 0; channel < 3; channel++)
        rows[y * (1 + width * 3) + 1 + x * 3 + channel] = rgba[from + channel] ?? 0;
    }
  return `data:image/png;base64,${png(width, height, rows).toString('base64')}`;
}

function png(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2], 8); // eight bits a channel, RGB
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([size, body, sum]);
}
