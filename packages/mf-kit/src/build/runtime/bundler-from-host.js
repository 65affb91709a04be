// Remotes only: the stateless half of @module-federation/webpack-bundler-runtime comes from the host too (provide.js).
const bundler = globalThis._FEDERATION_BUNDLER;

export const consumes = bundler.consumes;
export const initializeSharing = bundler.initializeSharing;
export const installInitialConsumes = bundler.installInitialConsumes;
export const initContainerEntry = bundler.initContainerEntry;
export const getSharedFallbackGetter = bundler.getSharedFallbackGetter;
