import { expect, test } from 'vitest';
import { divideDescription } from '../features/view-product/description.ts';
import { inTime } from './in-time.ts';
import { picturesOf } from './product-view.ts';

const image = (name: string) => ({ url: `/media/vase/${name}-900.webp`, alt: name, width: 900, height: 1125 });
const images = ['sage', 'oat', 'detail', 'sage-angle', 'oat-angle', 'sage-dark'].map(image);
const front = (name: string) => ({ image: image(name) });
const product = { images, variants: [front('sage'), front('oat'), front('sage-dark'), { image: null }] } as never;
const namesOf = (variant: { image: ReturnType<typeof image> | null }, of = product) =>
  picturesOf(variant, of).map((index) => images[index]?.alt);

test('a variant shows its own pictures first, then those of no other', () => {
  expect(namesOf(front('sage'))).toEqual(['sage', 'sage-angle', 'detail']);
  expect(namesOf(front('oat'))).toEqual(['oat', 'oat-angle', 'detail']);
  expect(namesOf(front('sage-dark'))).toEqual(['sage-dark', 'detail']);
});

test('one without a picture shows those of no other, else all', () => {
  expect(namesOf({ image: null })).toEqual(['detail']);
  expect(
    namesOf({ image: null }, { images: images.slice(0, 2), variants: [front('sage'), front('oat')] } as never),
  ).toEqual(['sage', 'oat']);
  expect(picturesOf({ image: null }, { images: [], variants: [] })).toEqual([]);
});

test('lists and labelled lines of a description are its facts', () => {
  const html =
    '<p>Thrown in <em>two</em> halves.</p>\n<ul>\n<li>28 cm tall</li>\n</ul><p><em>Care:</em> rinse by hand.</p>';
  expect(divideDescription(html)).toEqual({
    story: '<p>Thrown in <em>two</em> halves.</p>',
    facts: '<ul>\n<li>28 cm tall</li>\n</ul>\n<p><em>Care:</em> rinse by hand.</p>',
  });
  expect(divideDescription('<p>Only a story</p>')).toEqual({ story: '<p>Only a story</p>', facts: '' });
});

test('what a page can do without is left out when it fails or is late', async () => {
  expect(await inTime(Promise.resolve(1), 1000)).toBe(1);
  expect(await inTime(Promise.reject(new Error('down')), 1000)).toBeNull();
  expect(await inTime(new Promise(() => {}), 10)).toBeNull();
});
