import { fileURLToPath } from 'node:url';

const own = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const blenderFolder = own('blender');
export const denoiseFolder = own('denoise');
export const shotsFile = own('shots.json');
export const roomsFile = own('rooms.json');
export const renderedFile = own('rendered.json');
/** Scratch: what is between Blender and the finished picture. Git-ignored. */
export const buildFolder = own('.build');
export const picturesFolder = own('../../data/pictures');
