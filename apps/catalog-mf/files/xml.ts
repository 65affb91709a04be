import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { RemoteFile } from '@souk/mf-kit/remote-file';

const compress = promisify(gzip);
/** What XML 1.0 cannot hold at all. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

export const escapeXml = (text: string): string =>
  text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '');

/** `<name>text</name>`; nothing for what is not there. */
export const element = (name: string, text: string | null | undefined): string =>
  text === null || text === undefined || text === '' ? '' : `<${name}>${escapeXml(text)}</${name}>`;

export async function textFile(type: string, text: string, maxAgeSeconds: number): Promise<RemoteFile> {
  return { type: `${type}; charset=utf-8`, gzipped: await compress(text), maxAgeSeconds };
}

export const xmlFile = (body: string, maxAgeSeconds: number): Promise<RemoteFile> =>
  textFile('application/xml', `<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, maxAgeSeconds);

/** Text of sanitised HTML: blocks become lines. */
export const textOfHtml = (html: string): string =>
  html
    .replaceAll(/<\/(?:p|li|h\d|ul|ol|div)>|<br\s*\/?>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_all, name: string) => PLAIN[name] ?? ' ')
    .replaceAll(/[ \t]*\n\s*/g, '\n')
    .trim();
const PLAIN: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };
