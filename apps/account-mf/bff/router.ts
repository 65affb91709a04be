import { routes } from '../routes.ts';
import { bff } from './bff.ts';
import { fragments } from './fragments.ts';
import { pages } from './pages.ts';
import { signInProcedures } from './sign-in.ts';

export const router = bff.router({
  ...bff.remoteProcedures({ routes, pages, fragments }),
  signIn: bff.router(signInProcedures),
});
export type Router = typeof router;
