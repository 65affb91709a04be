import { remoteConfig } from '@souk/mf-kit/webpack';

export default remoteConfig({ name: '__remote__' });
