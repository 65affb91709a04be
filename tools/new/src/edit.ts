/** Adds a line to one of the tables of tools/start/src/parts.ts. */
export function addToTable(source: string, table: string, line: string): string {
  const start = source.indexOf(`export const ${table} = {\n`);
  const end = source.indexOf('\n} satisfies', start);
  if (start < 0 || end < 0) throw new Error(`tools/start/src/parts.ts has no ${table} of the known shape`);
  return `${source.slice(0, end)}\n  ${line}${source.slice(end)}`;
}

/** Adds `./wishlist` to what a package exports. */
export function addExport(packageJson: string, name: string, file: string): string {
  const manifest = JSON.parse(packageJson) as { exports: Record<string, string> };
  manifest.exports[`./${name}`] = file;
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** A Tailwind prefix that no remote has: `journal` → `jou`, or longer. */
export function choosePrefix(name: string, taken: string[]): string {
  const letters = name.replace(/[^a-z]/g, '');
  for (let length = Math.min(3, letters.length); length <= letters.length; length++) {
    const prefix = letters.slice(0, length);
    if (!taken.includes(prefix)) return prefix;
  }
  return `${letters}x`;
}
