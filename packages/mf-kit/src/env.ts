import path from 'node:path';
import { privateKeySchema, trustedKeysSchema } from '@souk/contracts/token';
import { z } from 'zod';

export { trustedProxiesEnv } from '@souk/contracts/visitor';

/** An environment variable that holds JSON. */
const json = <T extends z.ZodType>(schema: T) =>
  z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

const origin = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/$/, ''));

/** Builds for production, for development and for running alone do not overwrite each other. */
export function distFolder({ SOUK_DIST, SOUK_STANDALONE, NODE_ENV }: NodeJS.ProcessEnv): string {
  const suffix = [SOUK_STANDALONE === '1' ? '-standalone' : '', NODE_ENV === 'development' ? '-dev' : ''];
  return SOUK_DIST || `.next${suffix.join('')}`;
}

/** What every front-end server reads. */
export const serverEnv = {
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  SERVICE_KEY: json(privateKeySchema),
  TRUSTED_KEYS: json(trustedKeysSchema),
  /** Folder of the build, relative to the app. */
  SOUK_DIST: z.string().default(distFolder(process.env)),
  /** Public origin of the shell. */
  SHOP_URL: origin,
};

/** Remotes by name: `{"catalog":"http://127.0.0.1:3001"}`. */
export const remotesEnv = json(z.record(z.string().regex(/^[a-z][a-z0-9]*$/), origin));

export const originEnv = origin;

/** A folder, absolute or relative to `base`. */
export const folderEnv = (base: string, fallback: string) =>
  z
    .string()
    .default(fallback)
    .transform((folder) => path.resolve(base, folder));

/** A folder that the operator may leave out. */
export const optionalFolderEnv = (base: string) =>
  z
    .string()
    .optional()
    .transform((folder) => (folder ? path.resolve(base, folder) : undefined));

/** Parses the environment once and lists every key that is wrong. */
export function parseEnv<T extends z.ZodRawShape>(shape: T, source: NodeJS.ProcessEnv): z.infer<z.ZodObject<T>> {
  const parsed = z.object(shape).safeParse(source);
  if (parsed.success) return parsed.data;
  const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`The environment is not complete:\n${[...new Set(wrong)].join('\n')}`);
}
