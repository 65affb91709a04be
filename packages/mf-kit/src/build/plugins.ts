import type { Compiler } from 'webpack';
import { BUILD_FILE } from './version.ts';

/**
 * Next ≥ 15.2 puts Pages Router client entries into the layer "pages-dir-browser"; modules pulled in by Module Federation have
 * none, so next/router and others would exist twice. Without the layer there is one module graph again.
 */
export class UnlayerPagesEntries {
  apply(compiler: Compiler) {
    compiler.hooks.thisCompilation.tap('UnlayerPagesEntries', (compilation) => {
      compilation.hooks.addEntry.tap('UnlayerPagesEntries', (_dependency, options) => {
        const entry = compilation.entries.get(options.name ?? '');
        if (entry?.options.layer === 'pages-dir-browser') entry.options.layer = undefined;
      });
    });
  }
}

/** Leaves name and version in the dist, so that the server that serves it need not compute them again. */
export class WriteBuildFile {
  readonly build: { name: string; version: string };
  constructor(build: { name: string; version: string }) {
    this.build = build;
  }
  apply(compiler: Compiler) {
    compiler.hooks.thisCompilation.tap('WriteBuildFile', (compilation) => {
      compilation.hooks.processAssets.tap('WriteBuildFile', () => {
        compilation.emitAsset(BUILD_FILE, new compiler.webpack.sources.RawSource(JSON.stringify(this.build)));
      });
    });
  }
}
