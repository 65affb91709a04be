import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { discoverExposes } from './discover-exposes.ts';
import { sourceVersion } from './version.ts';

function appWith(files: string[]): string {
  const root = mkdtempSync(path.join(tmpdir(), 'souk-'));
  const app = path.join(root, 'apps/x-mf');
  for (const file of files) {
    mkdirSync(path.dirname(path.join(app, file)), { recursive: true });
    writeFileSync(path.join(app, file), `// ${file}`);
  }
  return app;
}

describe('discoverExposes', () => {
  it('finds pages and fragments, and nothing else', () => {
    const app = appWith([
      'features/view-product/product-page.tsx',
      'features/view-product/gallery.tsx',
      'features/view-product/product-page.test.tsx',
      'fragments/mini-cart.tsx',
      'fragments/mini-cart.test.tsx',
    ]);
    expect(discoverExposes(app)).toEqual({
      './ProductPage': './features/view-product/product-page.tsx',
      './MiniCart': './fragments/mini-cart.tsx',
    });
  });
  it('refuses two files of one name', () => {
    expect(() => discoverExposes(appWith(['features/a/x-page.tsx', 'features/b/x-page.tsx']))).toThrow('./XPage');
  });
});

describe('sourceVersion', () => {
  it('follows the sources and ignores tests and builds', () => {
    const app = appWith(['features/a/x-page.tsx']);
    const before = sourceVersion(app);
    mkdirSync(path.join(app, '.next-lab'));
    writeFileSync(path.join(app, '.next-lab/x.js'), '1');
    writeFileSync(path.join(app, 'features/a/x.test.ts'), '1');
    expect(sourceVersion(app)).toBe(before);
    writeFileSync(path.join(app, 'features/a/x-page.tsx'), 'other');
    expect(sourceVersion(app)).not.toBe(before);
  });
});
