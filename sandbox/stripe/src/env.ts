import { z } from 'zod';

const webhooks = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'must be JSON' });
      return z.NEVER;
    }
  })
  .pipe(
    z.array(
      z.strictObject({
        url: z.url({ protocol: /^https?$/ }),
        secret: z.string().min(8),
        events: z.array(z.string()).min(1).optional(),
      }),
    ),
  );

const schema = z
  .object({
    PORT: z.coerce.number().int().min(1).max(65535).default(4010),
    HOST: z.string().default('127.0.0.1'),
    STATE_DIR: z.string().min(1),
    STRIPE_SECRET_KEY: z
      .string()
      .regex(/^sk_test_\w{8,}$/, 'must be a test key (sk_test_…); a live key is never accepted'),
    WEBHOOKS: webhooks.default([]),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    MERCHANT_NAME: z.string().min(1).default('Souk'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    stateDir: env.STATE_DIR,
    secretKey: env.STRIPE_SECRET_KEY,
    webhooks: env.WEBHOOKS,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).replace(/\/$/, ''),
    merchantName: env.MERCHANT_NAME,
    logLevel: env.LOG_LEVEL,
  }));

export type Env = z.infer<typeof schema>;

/** Parses the environment once; throws one error that names every bad variable but no value. */
export function readEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Bad environment of the Stripe sandbox:\n${problems.join('\n')}`);
}
