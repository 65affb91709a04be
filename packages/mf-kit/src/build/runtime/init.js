// Instead of the bundler runtime's init, which first looks for tree-shaken copies of shared modules; this shop has none.
export const init = ({ webpackRequire: { federation } }) => federation.runtime.init(federation.initOptions);
