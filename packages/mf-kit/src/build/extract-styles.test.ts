import { expect, test } from 'vitest';
import type { Configuration } from 'webpack';
import { extractStyles } from './extract-styles.ts';

test('what puts styles into a page by script writes a file instead, wherever the rule stands; the rest stays', () => {
  const css = { loader: '/next/css-loader' };
  const config: Configuration = {
    plugins: [],
    module: {
      rules: [
        { test: /\.tsx$/, use: [{ loader: 'next-swc-loader' }] },
        { oneOf: [{ test: /\.css$/, use: [{ loader: 'next-style-loader' }, css] }, { rules: [{ use: 'x' }] }] },
      ],
    },
  };
  extractStyles(config, '/mf/checkout/dev/_next/');
  expect(config.module?.rules).toMatchObject([
    { use: [{ loader: 'next-swc-loader' }] },
    {
      oneOf: [
        {
          use: [
            { loader: expect.stringContaining('mini-css-extract'), options: { publicPath: '/mf/checkout/dev/_next/' } },
            css,
          ],
        },
        { rules: [{ use: 'x' }] },
      ],
    },
  ]);
  expect(config.plugins).toHaveLength(1);
});
