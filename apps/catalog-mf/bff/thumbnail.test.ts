import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { thumbnailUrl } from './thumbnail.ts';

/** A ThumbHash of a picture with some detail. */
const HASH = 'YJqGPQw7sFlslqhFafSE+Q6oJ1h2iHB2Rw==';

test('a hash becomes a PNG of some hundred bytes, every row whole', () => {
  const url = thumbnailUrl(HASH) ?? '';
  expect(url.length).toBeLessThan(700);
  const bytes = Buffer.from(url.replace('data:image/png;base64,', ''), 'base64');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  expect(Math.max(width, height)).toBe(10);
  const size = bytes.readUInt32BE(33);
  const rows = inflateSync(bytes.subarray(41, 41 + size));
  expect(rows.length).toBe(height * (1 + width * 3));
  expect(new Set(rows).size).toBeGreaterThan(20); // it is a picture, not a plain colour
});

test('what is no hash has no picture', () => {
  expect(thumbnailUrl('')).toBeUndefined();
  expect(thumbnailUrl('AA==')).toBeUndefined();
});
