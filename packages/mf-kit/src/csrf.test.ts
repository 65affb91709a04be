import { describe, expect, it } from 'vitest';
import { refuseForeignCall } from './csrf.ts';
import { shopHosts } from './hosts.ts';

const good = {
  'content-type': 'application/json; charset=utf-8',
  'x-souk': '1',
  'sec-fetch-site': 'same-origin',
  origin: 'https://shop.example',
};
const statusOf = (headers: Record<string, string | undefined>) => refuseForeignCall(headers, ['shop.example'])?.status;

describe('refuseForeignCall', () => {
  it('lets the shop itself through, also where only one of the two origin headers is known', () => {
    expect(statusOf(good)).toBeUndefined();
    expect(statusOf({ ...good, origin: undefined })).toBeUndefined();
    expect(statusOf({ ...good, 'sec-fetch-site': undefined })).toBeUndefined();
  });
  it.each([
    ['no JSON', { 'content-type': 'text/plain' }, 415],
    ['no content type', { 'content-type': undefined }, 415],
    ['no header of ours', { 'x-souk': undefined }, 403],
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a subdomain', { 'sec-fetch-site': 'same-site' }, 403],
    ['another origin', { origin: 'https://evil.example' }, 403],
    ['an origin that only begins alike', { origin: 'https://shop.example.evil' }, 403],
    ['an opaque origin', { origin: 'null' }, 403],
    ['no word of where from', { origin: undefined, 'sec-fetch-site': undefined }, 403],
  ])('refuses %s', (_what, change, status) => {
    expect(statusOf({ ...good, ...change })).toBe(status);
  });
});

describe('shopHosts', () => {
  it('knows only the configured name of a public shop', () => {
    expect(shopHosts('https://shop.example')('localhost:3000')).toEqual(['shop.example']);
  });
  it('lets a local shop be reached by the names of this machine, and by no other', () => {
    const hosts = shopHosts('http://localhost:3000');
    expect(hosts('127.0.0.1:3000')).toContain('127.0.0.1:3000');
    expect(hosts('evil.example:3000')).toEqual(['localhost:3000']);
  });
});
