import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const styles = join(import.meta.dirname, 'styles');
const light = tokensIn(readFileSync(join(styles, 'tokens.css'), 'utf8').split('[data-theme="light"]')[1] ?? '');
const [, mediaDark = '', attributeDark = ''] = readFileSync(join(styles, 'dark.css'), 'utf8').split(
  /data-theme="(?:light|dark)"\]/,
);
const dark = { ...light, ...tokensIn(attributeDark) };

/** The declarations of the first block in the text. */
function tokensIn(css: string): Record<string, string> {
  const block = css.slice(0, css.indexOf('}'));
  return Object.fromEntries([...block.matchAll(/(--ui-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Record<string, string>, front: string, back: string): number {
  const [frontHex = '', backHex = ''] = [front, back].map((name) => theme[`--ui-color-${name}`]);
  if (!/^#[\da-f]{6}$/.test(frontHex) || !/^#[\da-f]{6}$/.test(backHex))
    throw new Error(`no colour: ${front}, ${back}`);
  const [lighter = 0, darker = 0] = [luminance(frontHex), luminance(backHex)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const grounds = ['bg', 'surface', 'sunken', 'media'];
const textPairs = [
  ...['text', 'muted', 'accent', 'clay', 'danger', 'success', 'warn'].flatMap((text) =>
    grounds.map((ground) => [text, ground]),
  ),
  ...['accent', 'clay', 'danger', 'success', 'warn'].map((tone) => [`${tone}-soft-text`, `${tone}-soft`]),
  ['accent-text', 'accent'],
  ['accent-text', 'accent-hover'],
  ['danger-text', 'danger'],
  ['danger-text', 'danger-hover'],
  // an option card that is chosen
  ['text', 'accent-soft'],
] as [string, string][];
const shapePairs = ['line-strong', 'focus'].flatMap((shape) =>
  ['bg', 'surface', 'sunken'].map((ground) => [shape, ground]),
) as [string, string][];

describe.each([
  ['light', light],
  ['dark', dark],
])('%s theme', (_name, theme) => {
  test.each(textPairs)('%s is readable on %s (AA, 4.5)', (text, ground) => {
    expect(contrast(theme, text, ground)).toBeGreaterThanOrEqual(4.5);
  });
  test.each(shapePairs)('%s is visible on %s (AA, 3)', (shape, ground) => {
    expect(contrast(theme, shape, ground)).toBeGreaterThanOrEqual(3);
  });
});

test('dark by preference and dark by attribute are the same', () => {
  expect(Object.keys(tokensIn(mediaDark)).length).toBeGreaterThan(25);
  expect(tokensIn(mediaDark)).toEqual(tokensIn(attributeDark));
});

test('dark says every colour that light says', () => {
  const colours = (theme: Record<string, string>) => Object.keys(theme).filter((name) => name.startsWith('--ui-color'));
  expect(colours(tokensIn(attributeDark)).sort()).toEqual(colours(light).sort());
});
