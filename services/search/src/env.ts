import { readEnv, serviceEnv } from '@souk/service-kit/env';

export const env = readEnv({ ...serviceEnv });
