/** Exposes that this very app imports. Empty in the shell; a remote that runs alone gets its own (build/expose-loader.cjs). */
export const localExposes: Record<string, () => Promise<Record<string, unknown>>> = {};
