import { describe, expect, it } from 'vitest';
import { compileRoute, matchRoute } from './route-match.ts';

const routes = [
  ['catalog', '/', 'home'],
  ['catalog', '/p/:slug', 'product'],
  ['catalog', '/p/new', 'newest'],
  ['catalog', '/c/:category?', 'category'],
  ['checkout', '/a.b/:id', 'dotted'],
].map(([remote = '', pattern = '', page = '']) => compileRoute(remote, { pattern, page }));

describe('matchRoute', () => {
  it.each([
    ['/', 'home', {}],
    ['/p/vase', 'product', { slug: 'vase' }],
    ['/p/vase/', 'product', { slug: 'vase' }],
    ['/p/na%C3%AFve%2Fvase', 'product', { slug: 'naïve/vase' }],
    ['/p/new', 'newest', {}],
    ['/c', 'category', {}],
    ['/c/glass', 'category', { category: 'glass' }],
    ['/a.b/1', 'dotted', { id: '1' }],
  ])('%s is %s', (path, page, params) => {
    expect(matchRoute(routes, path)).toMatchObject({ page, params });
  });

  it.each(['/p', '/p/a/b', '/axb/1', '/p/%E0%A4%A'])('%s belongs to nobody', (path) => {
    expect(matchRoute(routes, path)).toBeNull();
  });
});
