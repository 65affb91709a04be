import { folderEnv, optionalFolderEnv, parseEnv, remotesEnv, serverEnv, trustedProxiesEnv } from '@souk/mf-kit/env';

export const env = parseEnv(
  {
    ...serverEnv,
    PORT: serverEnv.PORT.default(3000),
    REMOTES: remotesEnv,
    /** Proxies in front of the shop whose X-Forwarded-For is believed. */
    TRUSTED_PROXIES: trustedProxiesEnv,
    /** Kept across restarts. */
    STATE_DIR: optionalFolderEnv(import.meta.dirname),
    MEDIA_DIR: folderEnv(import.meta.dirname, '../../data/pictures'),
  },
  process.env,
);
