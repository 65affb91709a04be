import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPictures } from './pictures.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'souk-pictures-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(
  path.join(folder, 'manifest.json'),
  JSON.stringify({
    'home/room': {
      width: 900,
      height: 1125,
      widths: [450, 900],
      dominant: '#c4ab8b',
      alt: { en: 'A room', de: 'Ein Raum' },
    },
    'moon-jar/front': { width: 1350, height: 1688, widths: [450, 900, 1350], dominant: '#eeeeee', thumbHash: 'AA==' },
  }),
);
const pictures = openPictures(folder);

test('the first picture that there is, with its own words in the language of the page', () => {
  expect(pictures.named(['rooms/vases', 'home/room'], { locale: 'de' })).toEqual({
    url: '/media/home/room-900.webp',
    alt: 'Ein Raum',
    width: 900,
    height: 1125,
    widths: [450, 900],
    color: '#c4ab8b',
  });
  expect(pictures.named(['home/room'], { locale: 'en', alt: 'An evening' })?.alt).toBe('An evening');
  expect(pictures.named(['constructor', 'rooms/none'], { locale: 'en' })).toBeNull();
});

test('a picture of a service gets its colour; usual widths are not told, a foreign picture stays as it is', () => {
  const own = { url: '/media/moon-jar/front-900.webp', alt: 'A jar', width: 900, height: 1125 };
  expect(pictures.known(own)).toEqual({ ...own, color: '#eeeeee' });
  const foreign = { ...own, url: 'https://elsewhere.test/moon-jar/front-900.webp' };
  expect(pictures.known(foreign)).toEqual(foreign);
});

test('without a manifest everything is as services name it', () => {
  expect(openPictures(path.join(folder, 'none')).named(['home/room'], { locale: 'en' })).toBeNull();
});
