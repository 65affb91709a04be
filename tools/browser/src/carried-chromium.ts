import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const PARTS = ['al2023', 'fonts', 'swiftshader'];

/**
 * Unpacks the headless Chromium that `@sparticuz/chromium` carries, with the libraries and fonts it needs, into a folder of
 * its version (once), and says how to start it.
 */
export async function carriedChromium(cache: string): Promise<{ executablePath: string; env: Record<string, string> }> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve('@sparticuz/chromium');
  const home = entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`));
  const { version } = JSON.parse(readFileSync(path.join(home, 'package.json'), 'utf8')) as { version: string };
  const folder = path.join(cache, version);
  const executablePath = path.join(folder, 'chromium');
  if (!existsSync(executablePath)) unpack(path.join(home, 'bin'), folder, executablePath);

  const fontConfig = path.join(folder, 'fonts.local.conf');
  writeFileSync(
    fontConfig,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fontconfig</cachedir></fontconfig>`,
  );
  const libraries = [path.join(folder, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return { executablePath, env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontConfig } };
}

function unpack(from: string, folder: string, executablePath: string): void {
  mkdirSync(folder, { recursive: true });
  const inflate = (name: string) => brotliDecompressSync(readFileSync(path.join(from, `${name}.br`)));
  for (const part of PARTS) {
    const archive = path.join(folder, `${part}.tar`);
    writeFileSync(archive, inflate(`${part}.tar`));
    const { status } = spawnSync('tar', ['xf', archive, '-C', folder]);
    rmSync(archive);
    if (status !== 0) throw new Error(`cannot unpack ${part} of the carried Chromium`);
  }
  // Last and by rename, so that a half-written browser is never taken for a whole one.
  writeFileSync(`${executablePath}.part`, inflate('chromium'), { mode: 0o755 });
  renameSync(`${executablePath}.part`, executablePath);
}
