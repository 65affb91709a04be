import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LOCALES, type Locale } from '@souk/contracts/languages';
import compile from 'icu-minify/compile';
import type { MessageFile } from './catalogue.ts';

const PASSED_OVER = /^(node_modules|\..+|messages)$|\.test\.tsx?$/;

/** Arguments and tags of a compiled message, those of its plural and select options too. */
function placeholders(nodes: unknown, found: Set<string>): Set<string> {
  for (const node of Array.isArray(nodes) ? nodes : []) {
    if (!Array.isArray(node)) continue;
    const [name, ...others] = node;
    found.add(String(name));
    const [type, options] = others;
    if (typeof type !== 'number') placeholders(others, found);
    else if (typeof options === 'object') for (const option of Object.values(options)) placeholders(option, found);
  }
  return found;
}
const placeholdersOf = (text: string): string => [...placeholders(compile(text), new Set())].sort().join();

const textsOf = (file: MessageFile): Map<string, string> =>
  new Map(
    Object.entries(file).flatMap(([namespace, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${namespace}.${key}`, text] as const),
    ),
  );

/**
 * What is wrong with the messages of an app, in sentences; empty: nothing. Every language has English's keys with the same
 * placeholders, no text is empty or unreadable, and each key stands as a literal in some source of the app.
 */
export function checkMessages(appDir: string): string[] {
  const read = (locale: Locale) =>
    JSON.parse(readFileSync(path.join(appDir, 'messages', `${locale}.json`), 'utf8')) as MessageFile;
  const files = globSync('**/*.{ts,tsx}', { cwd: appDir, exclude: (file) => PASSED_OVER.test(path.basename(file)) });
  const sources = files.map((file) => readFileSync(path.join(appDir, file), 'utf8'));
  const english = textsOf(read('en'));
  const wrong: string[] = [];
  for (const name of english.keys()) {
    const key = name.slice(name.indexOf('.') + 1);
    const literal = new RegExp(`['"\`]${key}['"\`]|\\b${key}:`);
    if (!sources.some((source) => literal.test(source))) wrong.push(`en: no source uses ${name}`);
  }
  for (const locale of LOCALES) {
    const texts = textsOf(read(locale));
    for (const name of english.keys()) if (!texts.has(name)) wrong.push(`${locale}: ${name} is missing`);
    for (const [name, text] of texts) {
      const original = english.get(name);
      if (original === undefined) wrong.push(`${locale}: ${name} is not in en`);
      else if (text.trim() === '') wrong.push(`${locale}: ${name} is empty`);
      else if (placeholdersOf(text) !== placeholdersOf(original))
        wrong.push(`${locale}: ${name} has other placeholders than en`);
    }
  }
  return wrong;
}
