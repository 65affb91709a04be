import { remoteConfig } from '@souk/mf-kit/webpack';

export default remoteConfig({ name: 'account' });
