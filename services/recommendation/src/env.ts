import { readEnv, serviceEnv } from '@souk/service-kit/env';
import { z } from 'zod';

export const env = readEnv({ ...serviceEnv, PRODUCT_URL: z.url() });
