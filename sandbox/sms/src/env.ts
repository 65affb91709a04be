import { z } from 'zod';

const schema = z.object({
  /** The API, and the page that shows what it was given. */
  PORT: z.coerce.number().int().min(1).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  /** Where messages are kept. */
  STATE_DIR: z.string().min(1),
  /** Whoever sends must name this account and this token. */
  SMS_ACCOUNT_SID: z.string().min(1),
  SMS_AUTH_TOKEN: z.string().min(1),
});

export type Env = z.infer<typeof schema>;

export function readEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  throw new Error(`The environment of the SMS recorder is wrong:\n${z.prettifyError(result.error)}`);
}
