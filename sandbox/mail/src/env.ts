import { z } from 'zod';

const schema = z.object({
  /** The web page and its JSON. */
  PORT: z.coerce.number().int().min(1).max(65_535),
  SMTP_PORT: z.coerce.number().int().min(1).max(65_535),
  HOST: z.string().default('127.0.0.1'),
  /** Where mails are kept. */
  STATE_DIR: z.string().min(1),
});

export type Env = z.infer<typeof schema>;

export function readEnv(source: Record<string, string | undefined>): Env {
  const result = schema.safeParse(source);
  if (result.success) return result.data;
  throw new Error(`The environment of the mail inbox is wrong:\n${z.prettifyError(result.error)}`);
}
