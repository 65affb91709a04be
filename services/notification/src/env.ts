import { durableEnv, readEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';

export const env = readEnv({
  ...serviceEnv,
  ...durableEnv,
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  /** `Souk <orders@souk.example>`, or only the address. */
  MAIL_FROM: z
    .string()
    .regex(/^([^<>\r\n]+<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, 'must be an address, or Name <address>'),
});
