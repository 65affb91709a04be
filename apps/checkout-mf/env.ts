import { folderEnv, originEnv, parseEnv, remotesEnv, serverEnv } from '@souk/mf-kit/env';
import { z } from 'zod';

export const env = parseEnv(
  {
    ...serverEnv,
    PORT: serverEnv.PORT.default(3002),
    ORDER_URL: originEnv,
    USER_URL: originEnv,
    PRODUCT_URL: originEnv,
    NOTIFICATION_URL: originEnv,
    /** Run without the shell, as the host of these very pages. */
    SOUK_STANDALONE: z.enum(['0', '1']).default('0'),
    /** Standalone: where fragments of other remotes may be found. */
    REMOTES: remotesEnv.optional(),
    MEDIA_DIR: folderEnv(import.meta.dirname, '../../data/pictures'),
  },
  process.env,
);
