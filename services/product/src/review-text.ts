import { text } from '@souk/service-kit/schemas';
import { z } from 'zod';

/** What nobody sees: soft hyphens, zero-width signs, marks of direction. Joiners stay, as emoji and some scripts are made with them. */
const INVISIBLE = /(?![\u200c\u200d]|\ufe0f)\p{Default_Ignorable_Code_Point}/gu;
/** Joiners between letters of these scripts, or between emoji, mean something; anywhere else they hide something. */
const IDLE_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Tamil}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)[\u200c\u200d]/gu;
const CONTROL = /(?![\t\n\r])\p{Control}/u;
const VISIBLE = /[\p{Letter}\p{Number}\p{Extended_Pictographic}]/u;
/** Letters with towers of marks run into their neighbours' lines. */
const TOWER = /\p{Mark}{5,}/u;

/** `<b`, `</b`, `<!--`, and signs written as entities. A heart (<3) and "a < b" are no tags. */
const HTML = /<[/!?]?[a-z]|<!--|&(?:#\d+|#x[\da-f]+|lt|gt|amp|quot|nbsp);/i;
const TOP_DOMAINS =
  'com|net|org|info|biz|io|co|app|dev|shop|store|online|site|xyz|club|top|live|link|click|de|at|ch|eu|uk|us|fr|nl|pl|ru|cn|ly|me|gl|tk';
/** Schemes, `www.`, addresses of mail, and names of hosts: a well-known ending without a space, in lower case, or with a path behind it. */
const LINK = new RegExp(
  `\\b[a-z][a-z\\d+.-]*://|\\bwww\\.|\\b(?:mailto|javascript|data|tel):\\S|\\S@\\S+\\.\\S|\\b[a-z\\d-]+(?:\\.[a-z\\d-]+)*\\.(?:${TOP_DOMAINS})\\b(?![.-]?[a-z])|\\b[a-z\\d-]{2,}\\.[a-z]{2,}/\\S`,
);
/** The same, whatever letters it is written in. */
const ANY_CASE = /\b[a-z][a-z\d+.-]*:\/\/|\bwww\./i;

/** As it is kept: one spelling per sign, nothing invisible, lines ended by \n, at most one of them empty. */
const normal = (value: string): string =>
  value
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(IDLE_JOINER, '')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

/** As a reader, or a reader's browser, would take it: full-width letters are letters. */
const asRead = (value: string): string => value.normalize('NFKC').replace(/\p{Format}/gu, '');
const holdsLink = (value: string): boolean => LINK.test(asRead(value)) || ANY_CASE.test(asRead(value));

/** Plain text that people read: HTML and links are refused, not taken out, so that nobody is shown to say what they did not. */
export const plainText = ({ min, max }: { min: number; max: number }) =>
  text({ max: max * 2 })
    .refine((value) => !CONTROL.test(value), 'holds control characters')
    .transform(normal)
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .refine((value) => VISIBLE.test(value), 'says nothing')
        .refine((value) => !HTML.test(asRead(value)), 'is plain text: HTML is not allowed')
        .refine((value) => !holdsLink(value), 'holds a link or an address, which is not allowed')
        .refine((value) => !TOWER.test(value), 'holds signs that run into other lines'),
    );

/** The same on one line. */
export const plainLine = (bounds: { min: number; max: number }) =>
  plainText(bounds).refine((value) => !value.includes('\n'), 'is one line');
