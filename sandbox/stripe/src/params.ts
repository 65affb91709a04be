import { parse as parseQuery } from 'qs';
import { z } from 'zod';
import { ApiError, invalid } from './errors.ts';

/** Brackets as the SDK writes them: `line_items[0][price_data][currency]=eur`. Everything arrives as text. */
export function parseForm(text: string): Record<string, unknown> {
  return parseQuery(text, { depth: 10, arrayLimit: 1000, parameterLimit: 5000, allowPrototypes: false });
}

export const integer = z
  .string()
  .regex(/^-?\d{1,15}$/, { error: 'parameter_invalid_integer' })
  .transform(Number);
export const amount = integer.refine((value) => value >= 1, { error: 'parameter_invalid_integer' });
export const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
export const text = (max = 5000) => z.string().max(max);
export const id = z.string().min(1).max(255);
export const email = z.email({ error: 'email_invalid' }).max(512);
export const webUrl = z.url({ protocol: /^https?$/, error: 'url_invalid' }).max(5000);
/** An empty value unsets a text. */
export const clearable = (max = 5000) => text(max).transform((value) => (value === '' ? null : value));

/** Stripe's limits: 50 keys of 40 characters with values of 500. An empty value unsets a key, an empty whole unsets all. */
export const metadata = z.preprocess(
  // `metadata[0]=x` looks like a list to the form parser; here it is a key.
  (value) => (Array.isArray(value) ? { ...value } : value),
  z.union([
    z.literal(''),
    z.record(z.string().min(1).max(40), z.string().max(500)).refine((map) => Object.keys(map).length <= 50),
  ]),
);
export type MetadataParam = z.infer<typeof metadata>;

export const address = z.strictObject({
  city: text().optional(),
  country: text(2).optional(),
  line1: text().optional(),
  line2: text().optional(),
  postal_code: text().optional(),
  state: text().optional(),
});
export const shipping = z.strictObject({
  address,
  name: text(),
  carrier: text().optional(),
  phone: text().optional(),
  tracking_number: text().optional(),
});

const range = z.strictObject({
  gt: integer.optional(),
  gte: integer.optional(),
  lt: integer.optional(),
  lte: integer.optional(),
});
export const paging = {
  limit: integer.refine((value) => value >= 1 && value <= 100, { error: 'parameter_invalid_integer' }).optional(),
  starting_after: id.optional(),
  ending_before: id.optional(),
  created: z.union([integer, range]).optional(),
};
export const expand = { expand: z.array(z.string().min(1)).max(20).optional() };

export function mergeMetadata(
  current: Record<string, string>,
  change: MetadataParam | undefined,
): Record<string, string> {
  if (change === undefined) return current;
  if (change === '') return {};
  return Object.fromEntries(Object.entries({ ...current, ...change }).filter(([, value]) => value !== ''));
}

/** Checks parameters against a schema and answers Stripe's error for the first thing wrong. */
export function readParams<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  // An unknown name comes first, as with Stripe, because it often is the misspelt missing one.
  const issue = parsed.error.issues.find(({ code }) => code === 'unrecognized_keys') ?? parsed.error.issues[0];
  throw issue ? toError(issue, input) : invalid('parameter_invalid_empty', 'Invalid request.');
}

function bracketed(path: PropertyKey[]): string {
  const [head, ...rest] = path.map(String);
  return `${head ?? ''}${rest.map((part) => `[${part}]`).join('')}`;
}

const valueAt = (input: unknown, path: PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => new Map(Object.entries(value ?? {})).get(String(key)), input);

function toError(issue: z.core.$ZodIssue, input: unknown): ApiError {
  if (issue.code === 'unrecognized_keys') {
    const param = bracketed([...issue.path, issue.keys[0] ?? '']);
    return invalid('parameter_unknown', `Received unknown parameter: ${param}`, param);
  }
  const param = bracketed(issue.path);
  const value = valueAt(input, issue.path);
  if (value === undefined) return invalid('parameter_missing', `Missing required param: ${param}.`, param);
  if (issue.code === 'invalid_union') {
    const inner = issue.errors
      .flat()
      .find((candidate) => candidate.code !== 'invalid_type' && candidate.code !== 'invalid_value');
    if (inner) return toError({ ...inner, path: [...issue.path, ...inner.path] }, input);
  }
  if (value === '') {
    const message = `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`;
    return invalid('parameter_invalid_empty', message, param);
  }
  if (issue.message === 'parameter_invalid_integer') {
    return invalid('parameter_invalid_integer', `Invalid integer: ${String(value).slice(0, 60)}`, param);
  }
  if (issue.message === 'email_invalid') return invalid('email_invalid', `Invalid email address: ${param}`, param);
  if (issue.message === 'url_invalid') return invalid('url_invalid', 'Not a valid URL', param);
  if (issue.code === 'too_big')
    return invalid('parameter_invalid_string_blank', `Invalid ${param}: it is too long.`, param);
  if (issue.code === 'invalid_value') {
    return new ApiError(400, {
      type: 'invalid_request_error',
      message: `Invalid ${param}: must be one of ${issue.values.map(String).join(', ')}`,
      param,
    });
  }
  return new ApiError(400, { type: 'invalid_request_error', message: `Invalid ${param}: ${issue.message}`, param });
}
