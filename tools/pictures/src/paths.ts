import { fileURLToPath } from 'node:url';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

export const catalogueFile = fromRoot('data/catalogue.csv');
export const translationsFile = fromRoot('data/translations.csv');
export const swatchesFile = fromRoot('data/swatches.json');
export const picturesFolder = fromRoot('data/pictures');
export const manifestFile = fromRoot('data/pictures/manifest.json');
export const germanAltsFile = fromRoot('data/picture-alts.de.json');
export const roomsFile = fromRoot('tools/studio/rooms.json');
