type Json = Record<string, unknown>;

interface BadBody {
  what: string;
  body: string;
  /** Its content type, unless it is JSON. */
  type?: string;
  /** The answers that are right. */
  statuses: number[];
}

/** Bodies of types that no operation takes. */
export function foreignBodies(good: object): BadBody[] {
  const json = JSON.stringify(good);
  const boundary = 'x'.repeat(20);
  const form = `--${boundary}\r\nContent-Disposition: form-data; name="role"\r\n\r\nadmin\r\n--${boundary}--\r\n`;
  return [
    { what: 'multipart', body: form, type: `multipart/form-data; boundary=${boundary}`, statuses: [415] },
    { what: 'a form', body: 'role=admin', type: 'application/x-www-form-urlencoded', statuses: [415] },
    { what: 'text', body: json, type: 'text/plain', statuses: [415] },
    { what: 'XML', body: '<role>admin</role>', type: 'application/xml', statuses: [415] },
    { what: 'another JSON', body: json, type: 'application/merge-patch+json', statuses: [415] },
    { what: 'a type that is none', body: json, type: 'rubbish', statuses: [415] },
  ];
}

/** Bodies of the right type that are not JSON, not safe, or not of a sane size. */
export function brokenBodies(good: object): BadBody[] {
  const inner = JSON.stringify(good).slice(1, -1);
  const with_ = (more: string) => `{${inner}${inner === '' ? '' : ','}${more}}`;
  const depth = 15_000;
  return [
    { what: 'half of it', body: '{"role":', statuses: [400] },
    { what: '__proto__', body: with_('"__proto__":{"role":"admin"}'), statuses: [400] },
    { what: '__proto__ in disguise', body: with_('"\\u005f_proto__":{"role":"admin"}'), statuses: [400] },
    { what: 'constructor', body: with_('"constructor":{"prototype":{"role":"admin"}}'), statuses: [400] },
    { what: '__proto__ further in', body: with_('"more":{"__proto__":{"role":"admin"}}'), statuses: [400] },
    { what: 'a list', body: '[]', statuses: [422] },
    { what: 'a text', body: '"admin"', statuses: [422] },
    { what: 'a number', body: '1', statuses: [422] },
    { what: 'deep lists', body: with_(`"more":${'['.repeat(depth)}${']'.repeat(depth)}`), statuses: [400, 422] },
    { what: 'more than a megabyte', body: with_(`"more":"${'x'.repeat(1_100_000)}"`), statuses: [413] },
  ];
}

/** Fields that would be somebody's to set if bodies were copied into rows. */
export const ASSIGNED: Json = {
  role: 'admin',
  isAdmin: true,
  owner: 'user:0e0e0e0e-0000-4000-8000-00000000000e',
  userId: '0e0e0e0e-0000-4000-8000-00000000000e',
  emailVerified: true,
  status: 'admin',
  createdAt: '2020-01-01T00:00:00Z',
};

/** The body with one value replaced by one that does not belong there, for each value and each replacement. */
export function* wrongValues(value: unknown, put: (value: unknown) => unknown = (whole) => whole): Generator<unknown> {
  if (Array.isArray(value)) {
    yield put({ 0: 'a' });
    for (const [at, inner] of value.entries())
      yield* wrongValues(inner, (changed) => put(value.map((one, index) => (index === at ? changed : one))));
  } else if (typeof value === 'object' && value !== null) {
    yield put([]);
    for (const [name, inner] of Object.entries(value))
      yield* wrongValues(inner, (changed) => put({ ...value, [name]: changed }));
  } else {
    for (const wrong of ODD) yield put(wrong);
  }
}

const ODD: unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  '',
  'NUL \u0000',
  'half a pair \ud800',
  'x'.repeat(3000),
  "' or 1=1; --",
  '../../etc/passwd',
  '$where',
  [],
  {},
  { toString: 'x' },
];
