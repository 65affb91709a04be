// Remotes only: @module-federation/webpack-bundler-runtime and the runtime behind it come from the host (provide.js). Its webpack
// entry fills the object it finds, so every build gets one of its own.
const { runtime, bundlerRuntime, attachShareScopeMap } = globalThis._FEDERATION_BUNDLER;

/** The host's own `init` would find the host. In development the same name comes again after each compile. */
function init({ webpackRequire: { federation } }) {
  const options = { ...federation.initOptions, id: '' };
  const known = runtime.getInstance(({ name }) => name === options.name);
  if (!known) return runtime.createInstance(options);
  known.initOptions(options);
  return known;
}

export default { runtime, bundlerRuntime: { ...bundlerRuntime, init }, attachShareScopeMap };
