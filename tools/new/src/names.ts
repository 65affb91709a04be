import { Refusal } from './refusal.ts';

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const ONE_WORD = /^[a-z][a-z0-9]*$/;
const LONGEST = 30;

/** Names that something else in the shop has: principals, parts of the start, prefixes of ours. */
const TAKEN = new Set([
  'shell',
  'postgres',
  'restate',
  'build',
  'stripe-sandbox',
  'mail-sandbox',
  'sms-sandbox',
  'souk',
  'guest',
  'ui',
]);

/** First segments of paths that the shell answers itself. */
const OF_THE_SHELL = new Set(['api', 'mf', 'media', 'health']);

/** Words that a generated service has a file, a variable or a keyword for. */
const RESERVED = new Set(
  `app database deps env id main migration openapi principal routes schema service verifier
   await break case catch class const continue debugger default delete do else enum export extends false finally for function
   if implements import in instanceof interface let new null package private protected public return static super switch this
   throw true try typeof var void while with yield`.split(/\s+/),
);

export function checkServiceName(name: string): void {
  if (!KEBAB.test(name))
    throw new Refusal(
      `"${name}" is no name of a service: small letters, digits and single hyphens, such as gift-card.`,
    );
  if (name.endsWith('-mf'))
    throw new Refusal(`"${name}" ends with -mf, as remotes do. Meant: pnpm new remote ${name.slice(0, -3)}`);
  checkFree(name);
}

export function checkRemoteName(name: string): void {
  if (name.endsWith('-mf'))
    throw new Refusal(`Leave "-mf" out, the folder gets it: pnpm new remote ${name.slice(0, -3)}`);
  if (OF_THE_SHELL.has(name)) throw new Refusal(`/${name} is the shell's own path: choose another name.`);
  if (!ONE_WORD.test(name))
    throw new Refusal(`"${name}" is no name of a remote: one word of small letters and digits, such as journal.`);
  checkFree(name);
}

function checkFree(name: string): void {
  if (name.length > LONGEST) throw new Refusal(`"${name}" is longer than ${LONGEST} letters.`);
  if (TAKEN.has(name)) throw new Refusal(`"${name}" is the name of something else in the shop.`);
}

/** What a service is about, in the singular: `gift-card`. */
export function checkResourceName(name: string): void {
  if (!KEBAB.test(name) || name.length > LONGEST)
    throw new Refusal(
      `"${name}" is no name of a resource: small letters, digits and single hyphens, such as gift-card.`,
    );
  if (/[^s]s$/.test(name))
    throw new Refusal(`Name the resource in the singular: "${name}" looks like several. Set it apart by --resource.`);
  if (RESERVED.has(name))
    throw new Refusal(`"${name}" means something else in code. Choose the resource by --resource.`);
}

/** `gift-card` → `gift-cards`. */
export function plural(kebab: string): string {
  if (/[^aeiou]y$/.test(kebab)) return `${kebab.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh)$/.test(kebab) ? `${kebab}es` : `${kebab}s`;
}

export const camel = (kebab: string): string => kebab.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
export const pascal = (kebab: string): string => camel(`-${kebab}`);
export const snake = (kebab: string): string => kebab.replaceAll('-', '_');
export const words = (kebab: string): string => kebab.replaceAll('-', ' ');
export const sentence = (kebab: string): string => words(kebab).replace(/^./, (letter) => letter.toUpperCase());
