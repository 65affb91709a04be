import { startShell } from '@souk/mf-kit/shell-server';
import { env } from './env.ts';
import { messages } from './messages/messages.ts';

await startShell({
  issuer: 'shell',
  dir: import.meta.dirname,
  distDir: env.SOUK_DIST,
  host: env.HOST,
  port: env.PORT,
  production: env.NODE_ENV !== 'development',
  logLevel: env.LOG_LEVEL,
  serviceKey: env.SERVICE_KEY,
  remotes: env.REMOTES,
  shopUrl: env.SHOP_URL,
  messages,
  mediaDir: env.MEDIA_DIR,
  stateDir: env.STATE_DIR,
  trustedProxies: env.TRUSTED_PROXIES,
});
