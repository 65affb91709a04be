import { TestWords } from '@souk/mf-kit/test-words';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { __Remote__Page } from '../features/show-__remote__/__remote__-page.tsx';
import { __Remote__Teaser } from '../fragments/__remote__-teaser.tsx';
import de from '../messages/de.json' with { type: 'json' };
import en from '../messages/en.json' with { type: 'json' };
import { __remote__Path } from '../paths.ts';
import { routes } from '../routes.ts';
import { fragments } from './fragments.ts';
import { pages } from './pages.ts';

type Context = Parameters<NonNullable<(typeof pages)[string]>>[1];
const context = { services: { shopUrl: 'https://shop.example' } } as Context;
const inWords = (node: ReactNode) => <TestWords messages={{ en, de }}>{node}</TestWords>;
const input = { page: '__remote__', path: __remote__Path, params: {}, query: {} };

test('each route has its page', () => {
  expect(routes.map(({ page }) => page)).toEqual(Object.keys(pages));
});

test('the page is answered with its own address, and has one heading', async () => {
  expect(await pages.__remote__?.(input, context)).toMatchObject({
    kind: 'page',
    expose: './__Remote__Page',
    canonical: '/__remote__',
  });
  const html = renderToStaticMarkup(inWords(<__Remote__Page />));
  expect(html.match(/<h1/g)).toHaveLength(1);
});

test('the fragment says what it is about, links to the page, and refuses other input', async () => {
  const teaser = await fragments.__Remote__Teaser?.load({ about: 'glazes' }, context);
  expect(teaser).toMatchObject({ expose: './__Remote__Teaser', props: { about: 'glazes' } });
  expect(renderToStaticMarkup(inWords(<__Remote__Teaser about="glazes" />))).toMatch(/href="\/__remote__".*glazes/s);
  await expect(fragments.__Remote__Teaser?.load({ about: 1 }, context)).rejects.toThrow();
});
