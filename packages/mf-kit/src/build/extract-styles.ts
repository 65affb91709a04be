import { createRequire } from 'node:module';
import type { Configuration, RuleSetRule, RuleSetUseItem } from 'webpack';

const require = createRequire(import.meta.url);

type ExtractPlugin = { new (options: object): { apply(): void }; loader: string };

/**
 * Development: Next puts styles into a page by a script of the page's own entry, which nobody loads of a remote. Here they become a
 * file, as they are in production, so that the build can be described with it.
 */
export function extractStyles(config: Configuration, publicPath: string): void {
  const { default: Extract } = require('next/dist/build/webpack/plugins/mini-css-extract-plugin') as {
    default: ExtractPlugin;
  };
  const replaced = (item: RuleSetUseItem): RuleSetUseItem =>
    isStyleLoader(item) ? { loader: Extract.loader, options: { publicPath, esModule: false } } : item;
  for (const rule of rulesOf(config.module?.rules ?? []))
    if (Array.isArray(rule.use)) rule.use = rule.use.map((item) => (item ? replaced(item) : item));
  config.plugins?.push(
    new Extract({ filename: 'static/css/[name].css', chunkFilename: 'static/css/[name].css', ignoreOrder: true }),
  );
}

const isStyleLoader = (item: RuleSetUseItem): boolean =>
  typeof item === 'object' && Boolean(item.loader?.includes('next-style-loader'));

/** All rules, also those inside others. */
const rulesOf = (rules: readonly unknown[]): RuleSetRule[] =>
  rules
    .filter((rule): rule is RuleSetRule => typeof rule === 'object' && rule !== null)
    .flatMap((rule) => [rule, ...rulesOf(rule.oneOf ?? []), ...rulesOf(rule.rules ?? [])]);
