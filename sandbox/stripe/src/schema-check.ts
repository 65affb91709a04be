import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Schema = { properties?: Record<string, unknown> };
type Operation = { responses: Record<string, unknown> };
type Document = { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };

const file = new URL('../openapi/stripe-openapi-subset.json', import.meta.url);
const document = JSON.parse(readFileSync(file, 'utf8')) as Document;
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'stripe', ...document });

const pointer = (...parts: string[]): string =>
  parts.map((part) => `/${part.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
const compiled = new Map<string, ValidateFunction>();

function validatorAt(...parts: string[]): ValidateFunction {
  const at = `stripe#${encodeURI(pointer(...parts))}`;
  const known = compiled.get(at) ?? ajv.compile({ $ref: at });
  compiled.set(at, known);
  return known;
}

/** Every operation that the schema describes, e.g. `GET /v1/refunds/{id}`. */
export const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);

/** The parameters that an operation's schema knows, by their dotted names through objects and lists. */
export function knownParameters(schemaName: string): Set<string> {
  return parametersIn(document.components.schemas[schemaName], '');
}

/** The dotted names of all properties in a JSON schema, with its references into the document followed. */
export function parametersIn(schema: unknown, prefix: string): Set<string> {
  if (!isObject(schema)) return new Set();
  const reference = typeof schema.$ref === 'string' ? schema.$ref.split('/').at(-1) : undefined;
  if (reference) return parametersIn(document.components.schemas[reference], prefix);
  const own = Object.entries(isObject(schema.properties) ? schema.properties : {}).flatMap(([key, inner]) => [
    `${prefix}${key}`,
    ...parametersIn(inner, `${prefix}${key}.`),
  ]);
  const choices = Array.isArray(schema.anyOf) ? schema.anyOf : [];
  return new Set([...own, ...[schema.items, ...choices].flatMap((inner) => [...parametersIn(inner, prefix)])]);
}

const pathPattern = (path: string): RegExp => new RegExp(`^${path.replaceAll('{id}', '[^/]+')}$`);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Holds answers against the schema: the operation's own where it is described, else the one of the object answered. */
export function createSchemaCheck() {
  const problems: string[] = [];
  const seen = new Set<string>();

  function validate(name: string, validator: ValidateFunction, value: unknown): void {
    if (validator(value)) return;
    const first = (validator.errors ?? []).slice(0, 3).map(({ instancePath, message }) => `${instancePath} ${message}`);
    problems.push(`${name}: ${first.join('; ')}`);
  }

  /** Every object inside, by its `object` field: it fits its schema and has no field that the schema does not know. */
  function walk(name: string, value: unknown): void {
    if (Array.isArray(value)) for (const item of value) walk(name, item);
    if (!isObject(value)) return;
    const kind = value.object === 'item' ? 'line_item' : String(value.object);
    const schema = document.components.schemas[value.deleted === true ? `deleted_${kind}` : kind];
    if (schema?.properties) {
      validate(
        `${name} (${kind})`,
        validatorAt('components', 'schemas', value.deleted === true ? `deleted_${kind}` : kind),
        value,
      );
      const unknown = Object.keys(value).filter((key) => !(key in (schema.properties ?? {})));
      if (unknown.length > 0) problems.push(`${name} (${kind}): unknown fields ${unknown.join(', ')}`);
    }
    for (const inner of Object.values(value)) walk(name, inner);
  }

  return {
    seen,
    problems,
    walk,
    answer(method: string, url: string, status: number, body: string): void {
      const path = url.split('?')[0] ?? '';
      const name = `${method} ${path} ${status}`;
      const value: unknown = JSON.parse(body);
      if (status !== 200) {
        validate(name, validatorAt('components', 'schemas', 'error'), value);
        return;
      }
      const described = Object.keys(document.paths).find((known) => pathPattern(known).test(path));
      const operation = described ? document.paths[described]?.[method.toLowerCase()] : undefined;
      if (described && operation) {
        seen.add(`${method} ${described}`);
        validate(
          name,
          validatorAt(
            'paths',
            described,
            method.toLowerCase(),
            'responses',
            '200',
            'content',
            'application/json',
            'schema',
          ),
          value,
        );
      }
      walk(name, value);
    },
    assertNoProblems(): void {
      if (problems.length > 0)
        throw new Error(`Answers that do not fit Stripe's schema:\n${[...new Set(problems)].join('\n')}`);
    },
  };
}
