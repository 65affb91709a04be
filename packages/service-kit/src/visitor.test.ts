import { createProxyList } from '@souk/contracts/visitor';
import { expect, test } from 'vitest';
import { visitorOf } from './visitor.ts';

const proxies = createProxyList(['10.0.0.0/8', '192.0.2.7', 'fd00::/8']);
const seen = (remoteAddress: string, forwarded?: string) =>
  visitorOf(
    {
      headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded },
      principal: null,
      socket: { remoteAddress },
    },
    proxies,
  ).address;

test.each([
  ['the socket, when nobody is trusted in front', '203.0.113.9', undefined, '203.0.113.9'],
  ['not what a stranger adds', '203.0.113.9', '1.2.3.4', '203.0.113.9'],
  ['what a trusted proxy adds', '10.1.1.1', '203.0.113.9', '203.0.113.9'],
  ['not what stands before that', '10.1.1.1', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
  ['through several proxies of ours', '10.1.1.1', '1.2.3.4, 203.0.113.9, 192.0.2.7, fd00::1', '203.0.113.9'],
  ['an IPv4 address in IPv6 clothes', '::ffff:203.0.113.9', undefined, '203.0.113.9'],
  ['the home of an IPv6 address', '2001:db8:0:12:aaaa::1', undefined, '2001:db8:0:12::/64'],
  ['nothing of rubbish', '10.1.1.1', 'rubbish', undefined],
])('an address is %s', (_what, socket, forwarded, address) => {
  expect(seen(socket, forwarded)).toBe(address);
});

test('a backend of pages speaks for its visitor, by its own token or that of a session; another service and a user do not', () => {
  const ask = (principal: Parameters<typeof visitorOf>[0]['principal']) =>
    visitorOf(
      {
        headers: { 'x-visitor-address': '198.51.100.4', 'x-visitor-agent': 'Firefox' },
        principal,
        socket: { remoteAddress: '203.0.113.9' },
      },
      proxies,
    );
  expect(ask({ kind: 'service', name: 'checkout-mf', subject: 'service:checkout-mf' })).toMatchObject({
    address: '198.51.100.4',
    userAgent: 'Firefox',
  });
  expect(ask({ kind: 'user', id: 'u', role: 'shopper', subject: 'user:u', session: 's' }).address).toBe('198.51.100.4');
  expect(ask({ kind: 'service', name: 'order', subject: 'service:order' }).address).toBe('203.0.113.9');
  expect(ask({ kind: 'user', id: 'u', role: 'admin', subject: 'user:u' }).address).toBe('203.0.113.9');
});
