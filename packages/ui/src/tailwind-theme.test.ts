import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compile } from 'tailwindcss';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);

// What a remote's stylesheet says, see README.
const remote = `
  @layer theme, base, ui, utilities;
  @import "tailwindcss/theme.css" layer(theme) prefix(cat);
  @import "@souk/ui/tailwind-theme.css";
  @import "tailwindcss/utilities.css" layer(utilities) prefix(cat);
`;

async function loadStylesheet(id: string, base: string) {
  const path = id.startsWith('@souk/ui/') ? join(import.meta.dirname, 'tailwind-theme.css') : require.resolve(id);
  return { path, base, content: await readFile(path, 'utf8') };
}

async function rules(...classes: string[]): Promise<string> {
  const compiler = await compile(remote, { base: import.meta.dirname, loadStylesheet });
  return compiler.build(classes);
}

test.each([
  ['cat:text-muted', 'color: var(--ui-color-muted)'],
  ['cat:bg-surface', 'background-color: var(--ui-color-surface)'],
  ['cat:border-line', 'border-color: var(--ui-color-line)'],
  ['cat:rounded-md', 'border-radius: var(--ui-radius-md)'],
  ['cat:font-display', 'font-family: var(--ui-font-display)'],
  ['cat:text-2xl', 'font-size: var(--ui-text-2xl)'],
  ['cat:px-gutter', 'padding-inline: var(--ui-gutter)'],
  ['cat:max-w-page', 'max-width: var(--ui-width-page)'],
  ['cat:gap-4', 'gap: calc('],
  ['cat:md:grid', '(width >= 48rem)'],
])('%s is %s', async (name, declaration) => {
  expect(await rules(name)).toContain(declaration);
});

test('colours outside the tokens do not exist', async () => {
  expect(await rules('cat:bg-red-500', 'cat:bg-white')).not.toContain('background-color');
});

test('every token a utility reads is one the styles have', async () => {
  const theme = await readFile(join(import.meta.dirname, 'tailwind-theme.css'), 'utf8');
  const tokens = await readFile(join(import.meta.dirname, 'styles/tokens.css'), 'utf8');
  const missing = [...theme.matchAll(/var\((--ui-[\w-]+)\)/g)].filter(([, name]) => !tokens.includes(`${name}:`));
  expect(missing).toEqual([]);
});
