import { startRemote } from '@souk/mf-kit/remote-server';
import { router } from './bff/router.ts';
import { createServices } from './bff/services.ts';
import { env } from './env.ts';
import { createFiles } from './files/files.ts';

const services = createServices(env);
await startRemote({
  name: 'catalog',
  dir: import.meta.dirname,
  distDir: env.SOUK_DIST,
  host: env.HOST,
  port: env.PORT,
  production: env.NODE_ENV !== 'development',
  logLevel: env.LOG_LEVEL,
  serviceKey: env.SERVICE_KEY,
  trustedKeys: env.TRUSTED_KEYS,
  shopUrl: env.SHOP_URL,
  router,
  services,
  files: createFiles(services),
  standalone: env.SOUK_STANDALONE === '1' ? { remotes: env.REMOTES ?? {}, mediaDir: env.MEDIA_DIR } : undefined,
});
