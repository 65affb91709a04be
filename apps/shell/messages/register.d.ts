import type en from './en.json';

/** `useWords` and `ctx.words` know this app's namespaces and keys. */
declare module '@souk/mf-kit/words' {
  interface Register {
    messages: typeof en;
  }
}
