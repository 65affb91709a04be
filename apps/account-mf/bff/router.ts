import { routes } from '../routes.ts';
import { bff } from './bff.ts';
import { fragments } from './fragments.ts';
import { mailedLinkProcedures } from './mailed-links.ts';
import { pages } from './pages.ts';
import { registerProcedures } from './register.ts';
import { signInProcedures } from './sign-in.ts';

export const router = bff.router({
  ...bff.remoteProcedures({ routes, pages, fragments }),
  signIn: bff.router(signInProcedures),
  register: bff.router(registerProcedures),
  mailedLinks: bff.router(mailedLinkProcedures),
});
export type Router = typeof router;
