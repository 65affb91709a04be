import { folderEnv, optionalFolderEnv, parseEnv, remotesEnv, serverEnv } from '@souk/mf-kit/env';

export const env = parseEnv(
  {
    ...serverEnv,
    PORT: serverEnv.PORT.default(3000),
    REMOTES: remotesEnv,
    /** Kept across restarts. */
    STATE_DIR: optionalFolderEnv(import.meta.dirname),
    MEDIA_DIR: folderEnv(import.meta.dirname, '../../data/pictures'),
  },
  process.env,
);
