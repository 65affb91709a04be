// Writes the table of a remote's own exposes in place of standalone/local-exposes.ts.
const path = require('node:path');

module.exports = function exposeLoader() {
  const { exposes, appDir } = this.getOptions();
  const entries = Object.entries(exposes).map(
    ([name, file]) => `${JSON.stringify(name)}: () => import(${JSON.stringify(path.resolve(appDir, file))})`,
  );
  return `export const localExposes = {${entries.join(',\n')}};`;
};
