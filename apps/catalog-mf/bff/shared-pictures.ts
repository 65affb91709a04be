import { existsSync } from 'node:fs';
import path from 'node:path';

const FILE = 'og-1200.jpg';
const FOLDER = /^[a-z0-9-]{1,200}$/;

/** Pictures of `mediaDir` in the shape in which addresses are shared, by folder: `/media/moon-jar/og-1200.jpg`. Looked for once. */
export function openSharedPictures(mediaDir: string) {
  const known = new Map<string, string | undefined>();
  return (folder: string): string | undefined => {
    if (!FOLDER.test(folder)) return undefined;
    if (!known.has(folder))
      known.set(folder, existsSync(path.join(mediaDir, folder, FILE)) ? `/media/${folder}/${FILE}` : undefined);
    return known.get(folder);
  };
}
