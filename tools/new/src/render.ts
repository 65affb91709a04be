import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface File {
  /** Relative to the repository. */
  path: string;
  content: string;
}

const TOKEN = /__([A-Za-z]+)__/g;
const ENDING = '.tpl';
const templates = path.join(import.meta.dirname, '../templates');

/** Fills `__name__` tokens, in paths too. One without a value is a bug of the template. */
export function fill(text: string, values: Record<string, string>): string {
  return text.replace(TOKEN, (token, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`the template says ${token}, which has no value`);
    return value;
  });
}

/** All files of a template, as they will lie in `folder`. The ending keeps other tools from taking templates for code. */
export function renderTemplate(template: string, folder: string, values: Record<string, string>): File[] {
  const from = path.join(templates, template);
  return readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ENDING))
    .sort()
    .map((file) => ({
      path: `${folder}/${fill(file.slice(0, -ENDING.length), values)}`,
      content: fill(readFileSync(path.join(from, file), 'utf8'), values),
    }));
}
