/**
 * The two fonts of a first view, for the shell's head:
 * `<link rel="preload" as="font" type="font/woff2" crossOrigin="" href={…} />`. The bundler turns each into the same
 * hashed address that the styles ask for.
 */
export const fontPreloads: readonly string[] = [
  new URL('./fonts/fraunces-latin.woff2', import.meta.url).toString(),
  new URL('./fonts/instrument-sans-latin.woff2', import.meta.url).toString(),
];
