import { createBrowserBff } from '@souk/mf-kit/bff-client';
import type { Router } from './bff/router.ts';

/** Browser only. Import it lazily, it is no part of the first load: `const { bff } = await import('../../bff-client.ts')`. */
export const bff = createBrowserBff<Router>('account');
