import { defineConfig } from 'vitest/config';

// Room for a busy machine: the first answer of each file compiles Stripe's schema. The same times as the workspace's own.
export default defineConfig({ test: { testTimeout: 20_000, hookTimeout: 60_000 } });
