import { promisify } from 'node:util';
import { constants, crc32, deflateRaw } from 'node:zlib';

const deflated = promisify(deflateRaw);
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const LAST_BLOCK = Buffer.from([3, 0]);

/** A deflate block that holds the bytes as they are. */
function storedBlock(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt16LE(bytes.length, 1);
  head.writeUInt16LE(~bytes.length & 0xffff, 3);
  return Buffer.concat([head, bytes]);
}

/**
 * HTML that is compressed once and still gets a fresh nonce for every response: the text between the nonces is deflated in
 * blocks that do not refer to each other, and the nonce goes in between as a stored block.
 */
export interface NonceHtml {
  bytes: number;
  plain(nonce: string): Buffer;
  gzip(nonce: string): Buffer;
}

export async function createNonceHtml(html: string, placeholder: string): Promise<NonceHtml> {
  const texts = html.split(placeholder).map((text) => Buffer.from(text));
  const blocks = await Promise.all(
    texts.map((text) => deflated(text, { level: 9, finishFlush: constants.Z_FULL_FLUSH })),
  );
  const between = <T>(items: T[], separator: T): T[] =>
    items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]));

  return {
    bytes: texts.reduce((sum, text, i) => sum + text.length + (blocks[i]?.length ?? 0), 0),
    plain: (nonce) => Buffer.concat(between(texts, Buffer.from(nonce))),
    gzip(nonce) {
      const inserted = Buffer.from(nonce);
      let checksum = 0;
      let size = 0;
      for (const part of between(texts, inserted)) {
        checksum = crc32(part, checksum);
        size += part.length;
      }
      const trailer = Buffer.alloc(8);
      trailer.writeUInt32LE(checksum, 0);
      trailer.writeUInt32LE(size % 2 ** 32, 4);
      return Buffer.concat([GZIP_HEADER, ...between(blocks, storedBlock(inserted)), LAST_BLOCK, trailer]);
    },
  };
}
