import { hostConfig } from '@souk/mf-kit/webpack';

export default hostConfig({ name: 'shell' });
