import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestSearch, type TestSearch } from './test-search.ts';

let shop: TestSearch;
beforeAll(async () => {
  shop = await openTestSearch();
  for (const product of [
    { title: 'Ceramic Vases', description: '<p>Thrown by hand.</p>', tags: ['gift'] },
    { title: 'Brûlée Bowl', description: '<p>Goes with a ceramic vase &amp; a spoon.</p>', vendor: 'Nørholm Lys' },
    {
      title: 'Plain Cushion',
      vendor: 'Weverij Haan',
      categories: ['Textiles'],
      variants: [{ options: { Colour: 'Rust' } }],
    },
    { title: 'Step Bookends', description: 'For a shelf of books.' },
    { title: 'Tea-Light Bowls' },
    { title: 'Candlestick', variants: [{ stock: 0 }] },
    { title: 'Candlestick with a Long Name', variants: [{ stock: 2 }] },
  ])
    await shop.add(product);
  await shop.settle();
});
afterAll(() => shop.close());

test('words are found by their stems, with and without accents', async () => {
  expect(await shop.titles('?q=brulee+bowls')).toContain('Brûlée Bowl');
  expect(await shop.titles('?q=Brûlée')).toEqual(['Brûlée Bowl']);
  expect(await shop.titles('?q=norholm')).toEqual(['Brûlée Bowl']);
  expect(await shop.titles('?q=spoon')).toEqual(['Brûlée Bowl']);
  expect(await shop.titles('?q=amp')).toEqual([]);
});

test('the title counts more than the maker, the options and the category, and these more than tags and text', async () => {
  const put = (place: object) => shop.add({ title: 'Thing', variants: [{}], ...place });
  await put({ description: 'A quince.' });
  await put({ tags: ['quince'] });
  await put({ vendor: 'Quince Works' });
  await put({ title: 'Quince' });
  await shop.settle();
  const { items } = await shop.search('?q=quince');
  const places = items.map(({ title, vendor }) => (title === 'Quince' ? 'title' : vendor ? 'vendor' : 'other'));
  expect(places).toEqual(['title', 'vendor', 'other', 'other']);
  expect(await shop.titles('?q=rust')).toEqual(['Plain Cushion']);
});

test('what can be bought stands before what is sold out', async () => {
  expect((await shop.titles('?q=thing&inStock=true')).length).toBeGreaterThan(0);
  const twins = ['Twin Jar', 'Twin Jar'];
  const [gone, there] = [
    await shop.add({ title: twins[0] ?? '', variants: [{ stock: 0 }] }),
    await shop.add({ title: twins[1] ?? '', variants: [{ stock: 1 }] }),
  ];
  await shop.settle();
  const { items } = await shop.search('?q=twin+jar');
  expect(items.map(({ id, inStock }) => [id, inStock])).toEqual([
    [there, true],
    [gone, false],
  ]);
});

test.each([
  ['cermaic vaze', 'ceramic vase', 'Ceramic Vases'],
  ['cusion', 'cushion', 'Plain Cushion'],
  ['bokends', 'bookends', 'Step Bookends'],
  ['canldestick', 'candlestick', 'Candlestick with a Long Name'],
])('%s is taken for %s', async (typed, meant, title) => {
  const { items, correctedTo } = await shop.search(`?q=${encodeURIComponent(typed)}`);
  expect([correctedTo, items.some((item) => item.title === title)]).toEqual([meant, true]);
});

test('a word that hardly anything has, one slip from one that much has, is asked about', async () => {
  await Promise.all(Array.from({ length: 12 }, (_, n) => shop.add({ title: `Lantern ${n}` })));
  await shop.add({ title: 'Odd', description: 'lanterm' });
  await shop.settle();
  expect(await shop.search('?q=lanterm')).toMatchObject({ total: 1, correctedTo: null, didYouMean: 'lantern' });
  expect(await shop.search('?q=lantern')).toMatchObject({ correctedTo: null, didYouMean: null });
});

test('words that are written together or apart are found either way', async () => {
  expect(await shop.titles('?q=book+ends')).toEqual(['Step Bookends']);
  expect(await shop.titles('?q=tealight')).toEqual(['Tea-Light Bowls']);
});

test('where nothing has all words, what has most is shown and said to be that', async () => {
  expect(await shop.search('?q=step+bookends+marzipan')).toMatchObject({
    partial: true,
    items: [{ title: 'Step Bookends' }],
  });
  expect(await shop.search('?q=step+bookends')).toMatchObject({ partial: false });
  expect(await shop.search('?q=xylophone+zeppelin')).toMatchObject({ total: 0, items: [], partial: false });
});

test('the last word may be unfinished', async () => {
  expect(await shop.titles('?q=cush')).toEqual(['Plain Cushion']);
  expect(await shop.search('?q=cush')).toMatchObject({ correctedTo: null });
});

test('each language has its own stems and stop words, and what is not translated is found by the catalogue’s', async () => {
  const german = { title: 'Schüsseln für den Garten', descriptionHtml: '<p>Aus den Häusern der Töpfer.</p>' };
  await shop.add({
    title: 'Garden Dishes',
    texts: { en: { title: 'Garden Dishes', descriptionHtml: 'Of potters.' }, de: german },
  });
  await shop.settle();
  for (const word of ['Schüssel', 'schussel', 'Haus', 'Gärten'])
    expect(await shop.titles(`?locale=de&q=${encodeURIComponent(word)}`), word).toContain('Schüsseln für den Garten');
  expect(await shop.titles('?q=dish')).toContain('Garden Dishes');
  // German words are no English ones, "den" is a word in English, and a translated text is not read in the other language.
  expect(await shop.titles('?q=Haus')).not.toContain('Garden Dishes');
  expect(await shop.titles('?locale=de&q=den')).toEqual([]);
  expect(await shop.titles('?locale=de&q=potters')).toEqual([]);
  expect(await shop.titles('?locale=de&q=cushions')).toEqual(['Plain Cushion']);
  expect(await shop.titles('?locale=de&q=Teecushion')).toEqual(['Plain Cushion']);
  // A compound is what it ends with; a slip is one before that.
  expect(await shop.titles('?locale=de&q=Topferschusseln')).toEqual(['Schüsseln für den Garten']);
  expect(await shop.search('?locale=de&q=Schusesln')).toMatchObject({ correctedTo: 'schusseln', total: 1 });
});

test('pages follow each other in every order, with each product once', async () => {
  for (const sort of ['relevance', 'price-asc', 'price-desc', 'newest', 'rating']) {
    for (const q of ['', 'lantern']) {
      const whole = await shop.search(`?q=${q}&sort=${sort}&limit=100`);
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page = await shop.search(`?q=${q}&sort=${sort}&limit=4&facets=false${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      expect(seen).toEqual(whole.items.map(({ id }) => id));
      expect(new Set(seen).size).toBe(whole.total);
    }
  }
});
