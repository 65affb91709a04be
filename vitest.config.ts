import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Next wants `jsx: preserve` in the apps' tsconfig; tests of components run without Next.
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['{packages,services,sandbox,tools,apps}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/.next*/**'],
    globalSetup: ['tools/postgres/src/test-setup.ts', 'tools/restate/src/test-setup.ts'],
    // Real servers on two cores: few files at a time, with room for a slow start.
    maxWorkers: 3,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
