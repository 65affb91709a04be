import { privateKeySchema, trustedKeysSchema } from '@souk/contracts/token';
import { z } from 'zod';

/** A JSON text in an environment variable, parsed and checked. */
export const jsonEnv = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.addIssue({ code: 'custom', message: 'is not JSON' });
        return z.NEVER;
      }
    })
    .pipe(schema);

/** What every service reads. */
export const serviceEnv = {
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  SERVICE_KEY: jsonEnv(privateKeySchema),
  TRUSTED_KEYS: jsonEnv(trustedKeysSchema),
};
/** What a service with durable handlers reads besides. */
export const durableEnv = {
  DURABLE_PORT: z.coerce.number().int().min(0).max(65535),
  RESTATE_INGRESS_URL: z.url(),
  RESTATE_ADMIN_URL: z.url(),
};

/** Parses the environment once; if anything is wrong, prints every bad variable (never its value) and exits with 1. */
export function readEnv<Shape extends z.ZodRawShape>(shape: Shape, source: NodeJS.ProcessEnv = process.env) {
  const parsed = z.object(shape).safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  process.stderr.write(`The environment is not usable:\n${lines.join('\n')}\n`);
  process.exit(1);
}
