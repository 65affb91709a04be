// Instead of the SDK's logger, which is also that of a compiler.
export const createLogger = (prefix) => ({
  debug() {},
  log: console.log.bind(console, prefix),
  info: console.info.bind(console, prefix),
  warn: console.warn.bind(console, prefix),
  error: console.error.bind(console, prefix),
});
export const createInfrastructureLogger = createLogger;
export const bindLoggerToCompiler = () => {};
export const logger = createLogger('[ Module Federation ]');
export const infrastructureLogger = logger;
