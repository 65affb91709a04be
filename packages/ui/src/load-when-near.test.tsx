import { renderToReadableStream } from 'react-dom/server.edge';
import { expect, test } from 'vitest';
import { loadWhenNear } from './load-when-near.tsx';

const Part = ({ word }: { word: string }) => <p>{word}</p>;

async function render(load: () => Promise<typeof Part>): Promise<string> {
  const Near = loadWhenNear(load, { height: 120 });
  const stream = await renderToReadableStream(<Near word="Reviews" />, { onError: () => {} });
  await stream.allReady;
  return new Response(stream).text();
}

test('the server renders the part whole, in its place', async () => {
  expect(await render(async () => Part)).toMatch(/^<div style="min-height:120px"><!--\$--><p>Reviews<\/p>/);
});

test('a part that fails on the server leaves its place, and nothing else, empty', async () => {
  const html = await render(() => Promise.reject(new Error('no such chunk')));
  expect(html).toMatch(/^<div style="min-height:120px">/);
  expect(html).not.toContain('Reviews');
});
